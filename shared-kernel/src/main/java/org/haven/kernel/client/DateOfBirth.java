package org.haven.kernel.client;

import java.time.LocalDate;
import org.haven.kernel.hud.UnacceptableValue;

/** A date of birth that somebody gave (HUD FY2026 3.03). Whether it lies in the future is for whoever knows today. */
public sealed interface DateOfBirth {

    LocalDate date();

    /** The day on which somebody born then is so many years old; who was born on 29 February is on 1 March of a common year. */
    default LocalDate turns(int years) {
        var day = date().plusYears(years);
        return day.getDayOfMonth() == date().getDayOfMonth() ? day : day.plusDays(1);
    }

    /** The day itself (data quality 1). */
    record Exact(LocalDate date) implements DateOfBirth {
        public Exact {
            believable(date);
        }

        @Override
        public String toString() {
            return "DateOfBirth.Exact[withheld]";
        }
    }

    /** About then; an unknown month or day is written 01 (data quality 2). */
    record Approximate(LocalDate date) implements DateOfBirth, org.haven.kernel.hud.Partial {
        public Approximate {
            believable(date);
        }

        @Override
        public String toString() {
            return "DateOfBirth.Approximate[withheld]";
        }
    }

    private static void believable(LocalDate date) {
        if (date.getYear() < 1800) {
            throw new UnacceptableValue(
                    "date-of-birth/too-early", "Nobody living was born before 1800. Check the year.");
        }
    }
}
