package org.haven.kernel.element;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.hud.UnacceptableValues;

/**
 * What was answered on one occasion, each under the name of its {@link Field} and as the HMIS CSV writes it: a code, a number, an
 * amount with two decimals, a day as {@code yyyy-mm-dd}, or words. {@link #of} makes none that hold what cannot be: a code that its
 * list has not, or an answer to a question that, by another answer, was never asked. What is not in it was not asked, or not
 * answered.
 */
public record Answers(Map<String, String> values) {

    public static final Answers NONE = new Answers(Map.of());

    /** As they were kept: by whatever standard they were accepted then, they are read for ever. */
    public Answers {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Of what was sent as {@code answers}; see {@link #of(String, Map)}. */
    public static Answers of(Map<String, String> sent) {
        return of("/answers", sent);
    }

    /**
     * Of what was sent, without the "no" and "not collected" to questions that do not arise; every other answer to such a one is
     * refused.
     *
     * @param at where it was sent, as a JSON Pointer
     * @throws UnacceptableValue pointing at the answer that cannot be
     * @throws UnacceptableValues pointing at each, where there are more
     */
    public static Answers of(String at, Map<String, String> sent) {
        var accepted = new TreeMap<String, String>();
        var refused = new ArrayList<UnacceptableValue>();
        new TreeMap<>(sent).forEach((name, value) -> {
            try {
                accepted.put(name, Accepted.by(field(at, name), at + "/" + name, value));
            } catch (UnacceptableValue unacceptable) {
                refused.add(unacceptable);
            }
        });
        UnacceptableValues.refuse(refused);
        return new Answers(accepted).asked(at);
    }

    /** Those to what was asked. Without an answer, others may have lost the one that they followed upon. */
    private Answers asked(String at) {
        var idle = where(field -> !field.when().isMetBy(this));
        if (idle.isEmpty()) {
            return this;
        }
        UnacceptableValues.refuse(idle.values.entrySet().stream()
                .map(answer -> Map.entry(field(at, answer.getKey()), answer.getValue()))
                .filter(answer -> !answer.getKey().saysNothing(answer.getValue()))
                .map(answer -> notAsked(at, answer.getKey()))
                .toList());
        return where(field -> field.when().isMetBy(this)).asked(at);
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

    /**
     * Refuses answers to questions that other occasions ask.
     *
     * @param files those of the HMIS CSV whose questions this occasion asks
     */
    public Answers demandOf(String... files) {
        var asked = Set.of(files);
        UnacceptableValues.refuse(where(field -> !asked.contains(field.file())).values.keySet().stream()
                .map(name -> new UnacceptableValue(
                        "/answers/" + name,
                        "answer/other-occasion",
                        name + " is not asked on this occasion. Record it where it is."))
                .toList());
        return this;
    }

    /** Only those to such questions. */
    public Answers where(Predicate<Field> which) {
        var some = new TreeMap<>(values);
        some.keySet().removeIf(name -> Fields.named(name).filter(which).isEmpty());
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

    /** Which questions were answered, and nothing of what was answered. */
    @Override
    public String toString() {
        return "Answers" + values.keySet();
    }

    /** A name that is nobody's question is not repeated: it may be anything, a person's name too. */
    private static Field field(String at, String name) {
        return Fields.named(name)
                .orElseThrow(() -> new UnacceptableValue(
                        at, "answer/unknown-question", "There is a question here that HUD FY2026 does not have."));
    }

    private static UnacceptableValue notAsked(String at, Field field) {
        return new UnacceptableValue(
                at + "/" + field.name(),
                "answer/not-asked",
                field.name() + " is asked only when " + field.when() + ". Leave it out, or correct the other answer.");
    }
}
