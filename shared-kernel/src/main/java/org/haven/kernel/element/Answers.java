package org.haven.kernel.element;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.haven.kernel.hud.UnacceptableValue;

/**
 * What was answered on one occasion, each under the name of its {@link Field} and as the HMIS CSV writes it: a code, a number, an
 * amount with two decimals, a day as {@code yyyy-mm-dd}, or words. {@link #of} makes none that hold what cannot be: a code that its
 * list has not, or an answer to a question that, by another answer, was never asked. What is not in it was not asked, or not
 * answered.
 */
public record Answers(Map<String, String> values) {

    public static final Answers NONE = new Answers(Map.of());

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern MONEY = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** As they were kept: by whatever standard they were accepted then, they are read for ever. */
    public Answers {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * Of what was sent, without the "no" and "not asked" to questions that do not arise; every other answer to such a one is refused.
     *
     * @throws UnacceptableValue pointing at the answer that cannot be
     */
    public static Answers of(Map<String, String> sent) {
        var accepted = new TreeMap<String, String>();
        sent.forEach((name, value) -> accepted.put(name, accepted(field(name), value)));
        var answers = new Answers(accepted);
        while (true) {
            var all = answers;
            var idle = answers.where(field -> !field.when().isMetBy(all));
            if (idle.isEmpty()) {
                return answers;
            }
            idle.values().forEach((name, value) -> {
                if (!field(name).saysNothing(value)) {
                    throw notAsked(field(name));
                }
            });
            answers = answers.where(field -> field.when().isMetBy(all));
        }
    }

    /** One answer alone. */
    public static Answers one(String field, String value) {
        return new Answers(Map.of(field, value));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Optional<String> code(String field) {
        return Optional.ofNullable(values.get(field));
    }

    public Optional<LocalDate> day(String field) {
        return code(field).map(LocalDate::parse);
    }

    public Optional<BigDecimal> amount(String field) {
        return code(field).map(BigDecimal::new);
    }

    /** Only those to such questions. */
    public Answers where(Predicate<Field> which) {
        var some = new TreeMap<>(values);
        some.keySet().removeIf(name -> !Fields.named(name).filter(which).isPresent());
        return new Answers(some);
    }

    /** Everything but the words. */
    public Answers clear() {
        return where(field -> field.kind() != Kind.TEXT);
    }

    /** The words, which are kept under the client's key only. */
    public Answers words() {
        return where(field -> field.kind() == Kind.TEXT);
    }

    /** Both; what the other says goes before. */
    public Answers with(Answers other) {
        var both = new TreeMap<>(values);
        both.putAll(other.values);
        return new Answers(both);
    }

    /** Nothing of what was answered. */
    @Override
    public String toString() {
        return "Answers" + values.keySet();
    }

    private static Field field(String name) {
        return Fields.named(name)
                .orElseThrow(() -> new UnacceptableValue(
                        "", "answer/unknown-question", "There is a question here that HUD FY2026 does not have."));
    }

    private static String accepted(Field field, String value) {
        return switch (field.kind()) {
            case CODE -> code(field, value);
            case COUNT -> shaped(field, value, COUNT, "a whole number, 0 or more");
            case MONEY ->
                new BigDecimal(shaped(field, value, MONEY, "an amount such as 1250.00"))
                        .setScale(2)
                        .toPlainString();
            case DATE -> day(field, value);
            case TEXT -> words(field, value);
        };
    }

    private static String code(Field field, String value) {
        var list = field.list().orElse(null);
        if (list != null && !list.has(value)) {
            throw new UnacceptableValue(
                    at(field),
                    "code/unknown",
                    "This code is not in HUD's list " + list.number() + " as " + field.name() + " uses it.");
        }
        return value;
    }

    private static String shaped(Field field, String value, Pattern shape, String what) {
        if (!shape.matcher(value).matches()) {
            throw new UnacceptableValue(at(field), "answer/shape", field.name() + " is " + what + ".");
        }
        return value;
    }

    private static String day(Field field, String value) {
        try {
            return LocalDate.parse(shaped(field, value, DAY, "a day such as 2026-01-31"))
                    .toString();
        } catch (java.time.DateTimeException none) {
            throw new UnacceptableValue(at(field), "answer/shape", "There is no such day.");
        }
    }

    private static String words(Field field, String value) {
        if (value.isBlank()
                || value.codePointCount(0, value.length()) > field.length()
                || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new UnacceptableValue(
                    at(field),
                    "answer/words",
                    field.name() + " has 1 to " + field.length() + " characters and no control characters.");
        }
        return value.strip();
    }

    private static UnacceptableValue notAsked(Field field) {
        return new UnacceptableValue(
                at(field),
                "answer/not-asked",
                field.name() + " is asked only when "
                        + field.when().anyOf().stream()
                                .map(parent -> parent.field() + " is " + String.join(", ", parent.codes()))
                                .reduce((one, other) -> one + " or " + other)
                                .orElse("")
                        + ". Leave it out, or correct the other answer.");
    }

    private static String at(Field field) {
        return "/answers/" + field.name();
    }
}
