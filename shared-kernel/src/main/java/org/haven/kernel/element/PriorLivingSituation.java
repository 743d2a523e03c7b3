package org.haven.kernel.element;

import java.util.Optional;
import java.util.Set;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.hud.UnacceptableValues;

/**
 * Where a client was before the stay, and which of the questions about it follow from which (HUD FY2026 3.917). Shelters, outreach
 * and safe havens ask 3.917A, in which everything is asked of everybody; all other projects ask 3.917B, in which an answer opens the
 * next question or closes it.
 */
public final class PriorLivingSituation {

    private static final Set<ProjectType> ASKS_EVERYTHING = Set.of(
            ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT,
            ProjectType.EMERGENCY_SHELTER_NIGHT_BY_NIGHT,
            ProjectType.STREET_OUTREACH,
            ProjectType.SAFE_HAVEN);

    private static final String SITUATION = "LivingSituation";
    private static final String STAY = "LengthOfStay";
    private static final String SHORT_STAY = "LOSUnderThreshold";
    private static final String STREET_BEFORE = "PreviousStreetESSH";
    private static final Set<String> HOMELESSNESS =
            Set.of("DateToStreetESSH", "TimesHomelessPastThreeYears", "MonthsHomelessPastThreeYears");

    private static final String YES = "1";
    private static final String NO = "0";

    /** Less than seven nights, and less than ninety days. */
    private static final Set<String> A_WEEK = Set.of("10", "11");

    private static final Set<String> NINETY_DAYS = Set.of("10", "11", "2", "3");

    private PriorLivingSituation() {}

    /**
     * The answers with what follows from them: whether the stay was short is not asked but reckoned.
     *
     * @throws UnacceptableValue where a question was answered that the answers before it have closed
     */
    public static Answers complete(ProjectType type, Answers told) {
        if (ASKS_EVERYTHING.contains(type)) {
            return without(without(told, SHORT_STAY), STREET_BEFORE);
        }
        var reckoned = shortStay(told).map(told::with).orElseGet(() -> without(told, SHORT_STAY));
        var asked =
                reckoned.code(SHORT_STAY).filter(YES::equals).isPresent() ? reckoned : without(reckoned, STREET_BEFORE);
        boolean fromTheStreet = isOfClass('1', asked)
                || asked.code(STREET_BEFORE).filter(YES::equals).isPresent();
        return fromTheStreet ? asked : without(asked, HOMELESSNESS);
    }

    /** Whether the stay in an institution, or in any other housing, was shorter than HUD's threshold for it; of others nobody asks. */
    private static Optional<Answers> shortStay(Answers told) {
        if (!isOfClass('2', told) && !isOfClass('3', told) && !isOfClass('4', told)) {
            return Optional.empty();
        }
        var shortStays = isOfClass('2', told) ? NINETY_DAYS : A_WEEK;
        return told.code(STAY).map(stay -> shortStays.contains(stay) ? YES : NO).map(reckoned -> {
            if (told.code(SHORT_STAY).filter(said -> says(said, reckoned)).isPresent()) {
                throw new UnacceptableValue(
                        "/answers/" + SHORT_STAY,
                        "answer/contradiction",
                        SHORT_STAY + " says otherwise than " + STAY + ", from which it follows. Leave it out.");
            }
            return Answers.one(SHORT_STAY, reckoned);
        });
    }

    private static boolean says(String said, String otherwise) {
        return !said.equals(otherwise) && !said.equals("99");
    }

    /** HUD's classes of situations: 1 homeless, 2 institutional, 3 temporary, 4 permanent. */
    private static boolean isOfClass(char digit, Answers told) {
        return told.code(SITUATION)
                .filter(code -> code.length() == 3 && code.charAt(0) == digit)
                .isPresent();
    }

    private static Answers without(Answers told, String closed) {
        return without(told, Set.of(closed));
    }

    private static Answers without(Answers told, Set<String> closed) {
        UnacceptableValues.refuse(closed.stream()
                .sorted()
                .filter(field -> told.code(field)
                        .filter(code -> !code.equals(NO) && !code.equals("99"))
                        .isPresent())
                .map(field -> new UnacceptableValue(
                        "/answers/" + field,
                        "answer/not-asked",
                        field + " is not asked after these answers about where the client was before (3.917)."
                                + " Leave it out."))
                .toList());
        return told.where(field -> !closed.contains(field.name()));
    }
}
