package org.haven.kernel.client;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.hud.UnacceptableValue;

/**
 * What was agreed, with whom a record is shared, and for how long.
 *
 * @param since the day the client chose; not in the future
 * @param until the last day the choice holds; open when the client named none
 * @param notice the version of the privacy notice that was shown
 * @param attestedBy who heard a verbal choice
 * @param language in which it was explained (BCP 47), such as {@code es} or {@code ht}
 * @param form on what it was signed
 * @param guardian who chose for a minor
 */
public record RoiTerms(
        RoiChoice choice,
        Sharing sharing,
        LocalDate since,
        Optional<LocalDate> until,
        String notice,
        Optional<StaffId> attestedBy,
        Optional<String> language,
        Optional<RoiForm> form,
        Optional<Guardian> guardian) {

    private static final Pattern NOTICE = Pattern.compile("[A-Za-z0-9._-]{1,32}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    public RoiTerms {
        if (until.filter(last -> last.isBefore(since)).isPresent()) {
            throw new UnacceptableValue(
                    "/until", "roi/ends-before-it-starts", "The last day of an ROI is not before its first.");
        }
        if (!NOTICE.matcher(notice).matches()) {
            throw new UnacceptableValue(
                    "/notice",
                    "roi/notice",
                    "The version of a notice has 1 to 32 letters, digits, dots, dashes or underscores.");
        }
        if (choice == RoiChoice.VERBAL && attestedBy.isEmpty()) {
            throw new UnacceptableValue(
                    "/attestedBy", "roi/unattested", "A verbal ROI names the member of staff who attests it.");
        }
        if (choice == RoiChoice.ENTER_ANONYMOUS && !(sharing instanceof Sharing.OwnAgency)) {
            throw new UnacceptableValue(
                    "/sharing",
                    "roi/anonymous-is-not-shared",
                    "Who refused the ROI is shared with nobody: the sharing is OWN_AGENCY.");
        }
        if (language.filter(tag -> !LANGUAGE.matcher(tag).matches()).isPresent()) {
            throw new UnacceptableValue(
                    "/language", "roi/language", "A language is a tag of BCP 47, such as en, es or pt-BR.");
        }
        if (form.isPresent() && choice != RoiChoice.SIGNED) {
            throw new UnacceptableValue(
                    "/form", "roi/not-signed", "Only what was signed has a form. Leave it out, or say SIGNED.");
        }
    }

    /** Terms of which nobody noted language, form or guardian. */
    public RoiTerms(
            RoiChoice choice,
            Sharing sharing,
            LocalDate since,
            Optional<LocalDate> until,
            String notice,
            Optional<StaffId> attestedBy) {
        this(choice, sharing, since, until, notice, attestedBy, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, with a last day. */
    public RoiTerms until(LocalDate last) {
        return new RoiTerms(choice, sharing, since, Optional.of(last), notice, attestedBy, language, form, guardian);
    }

    /** Whether the client agreed to share. */
    public boolean agreed() {
        return choice != RoiChoice.ENTER_ANONYMOUS;
    }

    /** Whether other agencies see the record by it. */
    public boolean shares() {
        return agreed() && !(sharing instanceof Sharing.OwnAgency);
    }
}
