package org.haven.kernel.agency;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.hud.UnacceptableValue;

/**
 * How long an agency's Releases of Information hold, when they are looked at again, and who may give one.
 *
 * @param termDays for how many days one holds that names no last day, its first day counted; none for as long as nobody ends it
 * @param verbalFollowUpDays within how many days what was said is to be signed
 * @param renewalNoticeDays how many days before its last day one is listed for renewal
 * @param consentAge from what age a minor who came alone chooses for themselves
 * @param unaccompaniedMinorsMayShare whether those who are younger may share all the same
 */
public record RoiPolicy(
        Optional<Integer> termDays,
        int verbalFollowUpDays,
        int renewalNoticeDays,
        int consentAge,
        boolean unaccompaniedMinorsMayShare) {

    /** What holds where an agency has chosen nothing. */
    public static final RoiPolicy UNLESS_SET = new RoiPolicy(Optional.empty(), 14, 30, 18, false);

    public RoiPolicy {
        if (termDays.filter(days -> days < 1 || days > 3660).isPresent()) {
            throw new UnacceptableValue("/termDays", "roi-policy/term", "An ROI holds for 1 to 3660 days.");
        }
        if (verbalFollowUpDays < 1 || verbalFollowUpDays > 365) {
            throw new UnacceptableValue(
                    "/verbalFollowUpDays", "roi-policy/follow-up", "What was said is signed within 1 to 365 days.");
        }
        if (renewalNoticeDays < 0 || renewalNoticeDays > 365) {
            throw new UnacceptableValue(
                    "/renewalNoticeDays", "roi-policy/notice", "A renewal is announced 0 to 365 days before.");
        }
        if (consentAge < 12 || consentAge > 18) {
            throw new UnacceptableValue(
                    "/consentAge", "roi-policy/consent-age", "Minors choose for themselves from 12 to 18 years on.");
        }
    }

    /** The last day of an ROI that names none. */
    public Optional<LocalDate> lastDay(LocalDate since) {
        return termDays.map(days -> since.plusDays(days - 1L));
    }
}
