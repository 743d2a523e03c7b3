package org.haven.query.completeness.element;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Adult, child, or neither because nobody knows the age (HUD FY2026 glossary, "age"). */
public enum AgeGroup {
    ADULT,
    CHILD,
    UNKNOWN;

    private static final int OF_AGE = 18;

    /** The group on a day; who was born on 29 February comes of age on 1 March of a common year. */
    public static AgeGroup on(LocalDate day, Optional<LocalDate> born) {
        return born.map(from -> ChronoUnit.YEARS.between(from, day) >= OF_AGE ? ADULT : CHILD)
                .orElse(UNKNOWN);
    }
}
