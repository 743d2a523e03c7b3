package org.haven.kernel.client;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.haven.kernel.hud.UnacceptableValue;

/**
 * A Social Security Number that somebody gave (HUD FY2026 3.02): nine positions, {@code x} for each digit left out.
 * Hyphens and spaces are dropped on the way in. Nothing known is no {@code Ssn}.
 */
public sealed interface Ssn {

    String digits();

    /** All nine digits (data quality 1). */
    record Full(String digits) implements Ssn {
        public Full {
            digits = nine(digits);
            if (digits.indexOf('x') >= 0) {
                throw new UnacceptableValue(
                        "ssn/not-full", "A full SSN has nine digits. With some left out, say quality 2.");
            }
        }

        @Override
        public String toString() {
            return "Ssn.Full[withheld]";
        }
    }

    /** Part of it, or nine digits that are only about right (data quality 2). */
    record Partial(String digits) implements Ssn, org.haven.kernel.hud.Partial {
        public Partial {
            digits = nine(digits);
        }

        @Override
        public String toString() {
            return "Ssn.Partial[withheld]";
        }
    }

    /**
     * Whether Question 6a counts this number as a data issue. Each part is judged for itself; a part with a digit left out
     * is not judged, save that the last four must be there (HUD FY2026 glossary; Social Security Administration's ranges).
     */
    default boolean isIssue() {
        var area = digits().substring(0, 3);
        var group = digits().substring(3, 5);
        var serial = digits().substring(5);
        return serial.indexOf('x') >= 0
                || serial.equals("0000")
                || group.equals("00")
                || area.equals("000")
                || area.equals("666")
                || (area.startsWith("9") && area.indexOf('x') < 0)
                || runsBy(0)
                || runsBy(1)
                || runsBy(-1);
    }

    private boolean runsBy(int step) {
        return digits().indexOf('x') < 0
                && IntStream.range(1, 9).allMatch(at -> digits().charAt(at) - digits().charAt(at - 1) == step);
    }

    /** Nine positions of a digit or an x, hyphens and spaces dropped. */
    Pattern NINE = Pattern.compile("[0-9x]{9}");

    private static String nine(String text) {
        var digits = text.replace("-", "").replace(" ", "").replace('X', 'x');
        if (!NINE.matcher(digits).matches()) {
            throw new UnacceptableValue(
                    "ssn/nine-positions",
                    "An SSN has nine positions, with x for each digit left out; shorter numbers are not padded.");
        }
        if (digits.equals("000000000") || digits.equals("xxxxxxxxx")) {
            throw new UnacceptableValue(
                    "ssn/placeholder", "A placeholder is no SSN. Leave the number out and say quality 8, 9 or 99.");
        }
        return digits;
    }
}
