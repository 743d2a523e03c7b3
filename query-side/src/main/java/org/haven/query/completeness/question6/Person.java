package org.haven.query.completeness.question6;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.client.DobIssue;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.NonAnswer;
import org.haven.query.completeness.element.AgeGroup;

/**
 * What Question 6a asks about one person: how each identifier was answered, never the identifier.
 *
 * @param anonymous whether the record was opened for a client who is entered without a name, and gave none since
 */
public record Person(Name name, Ssn ssn, Birth birth, Races races, boolean anonymous) {

    /** The name, as HMIS CSV carries it (HUD FY2026 3.01). */
    public record Name(DataQuality quality, boolean firstAndLast) {
        public static final Name NOTHING_RECORDED = new Name(DataQuality.NOT_COLLECTED, false);
    }

    /**
     * The Social Security Number, as HMIS CSV carries it (HUD FY2026 3.02).
     *
     * @param stored whether there is a number beside the quality
     * @param badShape whether that number breaks HUD's rules of shape
     */
    public record Ssn(DataQuality quality, boolean stored, boolean badShape) {
        public static final Ssn NOTHING_RECORDED = new Ssn(DataQuality.NOT_COLLECTED, false, false);
    }

    /**
     * The date of birth, as HMIS CSV carries it (HUD FY2026 3.03), beside the stay it is judged against.
     *
     * @param stored whether there is a date beside the quality
     * @param issue what the record alone holds against the date
     * @param onOrAfterStart whether the date is not before the start of the stay
     * @param age reckoned on the later of the report's start and the stay's
     */
    public record Birth(
            DataQuality quality, boolean stored, DobIssue issue, boolean onOrAfterStart, AgeGroup age, boolean head) {

        /**
         * A date of birth beside a stay.
         *
         * @param date the date itself, unless it is unknown here
         */
        public static Birth of(
                DataQuality quality,
                boolean stored,
                DobIssue issue,
                Optional<LocalDate> date,
                LocalDate entryDate,
                ReportRange range,
                boolean head) {
            return new Birth(
                    quality,
                    stored,
                    issue,
                    date.filter(born -> !born.isBefore(entryDate)).isPresent(),
                    AgeGroup.on(range.dayOfAge(entryDate), date),
                    head);
        }

        /** A birth of which nothing is recorded. */
        public static Birth nothingRecorded(boolean head) {
            return new Birth(DataQuality.NOT_COLLECTED, false, DobIssue.NONE, false, AgeGroup.UNKNOWN, head);
        }
    }

    /**
     * Race and ethnicity, as HMIS CSV carries them (HUD FY2026 3.04).
     *
     * @param marked whether at least one is marked
     * @param none why there is none: HUD's RaceNone
     */
    public record Races(boolean marked, Optional<NonAnswer> none) {
        public static final Races NOTHING_RECORDED = new Races(false, Optional.empty());
    }
}
