package org.haven.command.stay;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When somebody stays.
 *
 * @param entry HUD FY2026 3.10
 * @param exit HUD FY2026 3.11, the day they left; none while they stay
 */
public record Days(LocalDate entry, Optional<LocalDate> exit) {

    /** Whether they were there on a day, be it the one they left on. */
    public boolean include(LocalDate day) {
        return !day.isBefore(entry) && exit.filter(day::isAfter).isEmpty();
    }

    /** Whether they may have slept there from this day to the next. */
    public boolean includeNightOf(LocalDate day) {
        return include(day) && exit.filter(day::equals).isEmpty();
    }
}
