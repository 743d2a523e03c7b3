package org.haven.eventstore;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that only one may hold, for good or for a span of days, taken together with the events that justify it. Of one thing a
 * holder has one span: who claims it again moves the claim there, and has given up the days that are not in it.
 *
 * @param kind what is claimed, such as {@code grant}
 * @param key which one
 * @param holder who takes it
 * @param from the first day; open for all time before
 * @param until the day after the last; open for all time after. The same as the first for no day at all
 * @param refusal what to throw when somebody else holds it
 */
public record Claim(
        String kind,
        String key,
        String holder,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Supplier<RuntimeException> refusal) {

    public Claim {
        if (from.isPresent() && until.isPresent() && until.orElseThrow().isBefore(from.orElseThrow())) {
            throw new IllegalArgumentException("A claim does not end before it begins.");
        }
    }

    public static Claim forGood(String kind, String key, String holder, Supplier<RuntimeException> refusal) {
        return new Claim(kind, key, holder, Optional.empty(), Optional.empty(), refusal);
    }

    public static Claim from(
            LocalDate from, String kind, String key, String holder, Supplier<RuntimeException> refusal) {
        return new Claim(kind, key, holder, Optional.of(from), Optional.empty(), refusal);
    }

    /** Of no day: the holder gives up what it has, and can be refused nothing. */
    public static Claim none(String kind, String key, String holder) {
        return new Claim(
                kind,
                key,
                holder,
                Optional.of(LocalDate.EPOCH),
                Optional.of(LocalDate.EPOCH),
                IllegalStateException::new);
    }

    /** Whether it is about the same thing on at least one same day. */
    boolean overlaps(Claim other) {
        return isOfTheSame(other)
                && !isOfNoDay()
                && !other.isOfNoDay()
                && beginsBeforeTheEndOf(other)
                && other.beginsBeforeTheEndOf(this);
    }

    /** Whether it says anew what the other's holder has of the same thing. */
    boolean moves(Claim other) {
        return isOfTheSame(other) && holder.equals(other.holder);
    }

    private boolean isOfTheSame(Claim other) {
        return kind.equals(other.kind) && key.equals(other.key);
    }

    boolean isOfNoDay() {
        return from.isPresent() && from.equals(until);
    }

    private boolean beginsBeforeTheEndOf(Claim other) {
        return from.isEmpty() || other.until.isEmpty() || from.orElseThrow().isBefore(other.until.orElseThrow());
    }

    /** Its days as PostgreSQL writes a daterange. */
    String span() {
        return "[" + from.map(LocalDate::toString).orElse("") + ","
                + until.map(LocalDate::toString).orElse("") + ")";
    }
}
