package org.haven.eventstore;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that only one may hold, for good or for a span of days, taken together with the events that justify it.
 *
 * @param kind what is claimed, such as {@code grant}
 * @param key which one
 * @param holder who takes it; a holder may claim the same thing again
 * @param from the first day; open for all time before
 * @param until the day after the last; open for all time after
 * @param refusal what to throw when somebody else holds it
 */
public record Claim(
        String kind,
        String key,
        String holder,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Supplier<RuntimeException> refusal) {

    public static Claim forGood(String kind, String key, String holder, Supplier<RuntimeException> refusal) {
        return new Claim(kind, key, holder, Optional.empty(), Optional.empty(), refusal);
    }

    public static Claim from(
            LocalDate from, String kind, String key, String holder, Supplier<RuntimeException> refusal) {
        return new Claim(kind, key, holder, Optional.of(from), Optional.empty(), refusal);
    }

    /** Whether it is about the same thing on at least one same day. */
    boolean overlaps(Claim other) {
        return kind.equals(other.kind)
                && key.equals(other.key)
                && beginsBeforeTheEndOf(other)
                && other.beginsBeforeTheEndOf(this);
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
