package org.haven.kernel.element;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/**
 * When a question is asked at all: what has been answered to another one, or to one of several. Questions without a condition are
 * always asked.
 */
public record Condition(List<Parent> anyOf) {

    /**
     * Another question, and the codes upon which this one follows.
     *
     * @param codes each a code, or a class of them such as {@code 4..}
     */
    public record Parent(String field, List<String> codes) {

        boolean isMetBy(Answers answers) {
            return answers.code(field)
                    .filter(code -> codes.stream().anyMatch(wanted -> fits(code, wanted)))
                    .isPresent();
        }

        private static boolean fits(String code, String wanted) {
            if (!wanted.endsWith("..")) {
                return code.equals(wanted);
            }
            return code.length() == wanted.length() && code.charAt(0) == wanted.charAt(0);
        }

        @Override
        public String toString() {
            return field + " is " + String.join(", ", codes);
        }
    }

    static final Condition ALWAYS = new Condition(List.of());

    /** Reads one as the table writes it, such as {@code Medicaid=0|InsuranceFromAnySource=0}. */
    static Condition read(String text) {
        return text.isEmpty()
                ? ALWAYS
                : new Condition(Arrays.stream(text.split("\\|", -1))
                        .map(Condition::parent)
                        .toList());
    }

    private static Parent parent(String text) {
        var parts = text.split("=", -1);
        return new Parent(parts[0], List.of(parts[1].split(",", -1)));
    }

    boolean isMetBy(Answers answers) {
        return anyOf.isEmpty() || anyOf.stream().anyMatch(parent -> parent.isMetBy(answers));
    }

    /** As staff say it. */
    @Override
    public String toString() {
        return anyOf.stream().map(Parent::toString).collect(joining(" or "));
    }
}
