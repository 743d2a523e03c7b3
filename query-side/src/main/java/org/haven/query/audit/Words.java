package org.haven.query.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.Identifier;
import org.haven.kernel.client.IdentityFacts;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.element.Answers;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.DataQuality;

/** The kernel's values as one would say them, without what was answered. */
final class Words {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    static String named(AgencyId agency) {
        return "{" + agency + "}";
    }

    static String named(ProjectId project) {
        return "{" + project + "}";
    }

    /** A constant as it is read aloud; HUD's and Connecticut's abbreviations keep their capitals. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ').replaceFirst("\\broi\\b", "ROI");
    }

    static String of(Instant moment) {
        return MOMENT.format(moment);
    }

    static String list(Collection<?> several) {
        return several.isEmpty()
                ? "in no CoC yet"
                : several.stream().map(Object::toString).sorted().collect(Collectors.joining(", ", "in ", ""));
    }

    static String of(AnonymousEntryPolicy policy) {
        if (policy instanceof AnonymousEntryPolicy.Provisional provisional) {
            return "at once, and the HDC decides within %d hours".formatted(provisional.hours());
        }
        return policy instanceof AnonymousEntryPolicy.Standing standing
                ? "at %s without asking, up to and including %s".formatted(named(standing.project()), standing.until())
                : "after the HDC has permitted it, and never before";
    }

    static String of(IdentityFacts facts) {
        return "name %s, Social Security number %s, date of birth %s"
                .formatted(quality(facts.name()), quality(facts.ssn()), quality(facts.dateOfBirth()));
    }

    static String of(Demographics demographics) {
        return "race and ethnicity %s, veteran status %s, sex %s"
                .formatted(
                        answered(demographics.races()), answered(demographics.veteran()), answered(demographics.sex()));
    }

    static String of(RoiTerms terms) {
        return "%s, %s, from %s%s; privacy notice %s"
                .formatted(
                        choice(terms),
                        sharing(terms.sharing()),
                        terms.since(),
                        terms.until()
                                .map(last -> " up to and including " + last)
                                .orElse(""),
                        terms.notice());
    }

    static String of(RoiPolicy policy) {
        return "one that names no last day holds %s; what was said is signed within %d days; renewals are listed %d days before; minors who come alone choose from %d years on%s"
                .formatted(
                        policy.termDays().map(days -> days + " days").orElse("until it is taken back"),
                        policy.verbalFollowUpDays(),
                        policy.renewalNoticeDays(),
                        policy.consentAge(),
                        policy.unaccompaniedMinorsMayShare() ? ", and younger ones may share too" : "");
    }

    /** Which questions were answered, and not what. */
    static String asked(Answers answers, Optional<?> words) {
        return answers.values().size() + " answers in codes" + (words.isPresent() ? " and some in words" : "");
    }

    static String kept(Set<Identifier> keeps) {
        return keeps.isEmpty()
                ? "Date of birth and Social Security number go with it"
                : keeps.stream().map(Words::of).sorted().collect(Collectors.joining(" and ", "What stays: ", ""));
    }

    /** Whether a question was answered, and otherwise why not. */
    static String answered(Answer<?> answer) {
        return answer.asNotGiven().map(why -> "not given (" + of(why) + ")").orElse("given");
    }

    private static String quality(DataQuality quality) {
        return switch (quality) {
            case FULL -> "given in full";
            case PARTIAL -> "given in part";
            default -> "not given (" + of(quality) + ")";
        };
    }

    private static String choice(RoiTerms terms) {
        return switch (terms.choice()) {
            case SIGNED -> "agreed and signed";
            case VERBAL ->
                terms.attestedBy()
                        .map(witness -> "agreed by word of mouth, which " + witness + " attests")
                        .orElse("agreed by word of mouth");
            case ENTER_ANONYMOUS -> "refused to share, and agreed to be entered without a name";
        };
    }

    private static String sharing(Sharing sharing) {
        if (sharing instanceof Sharing.ListedAgencies listed) {
            return listed.agencies().stream()
                    .map(Words::named)
                    .sorted()
                    .collect(Collectors.joining(" and ", "shared with ", ""));
        }
        return sharing instanceof Sharing.AllAgencies ? "shared with all agencies" : "shared with no other agency";
    }
}
