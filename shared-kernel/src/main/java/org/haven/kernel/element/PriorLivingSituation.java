package org.haven.kernel.element;

import java.util.Set;
import java.util.function.Predicate;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.hud.UnacceptableValue;

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
            return without(told, Set.of(SHORT_STAY, STREET_BEFORE));
        }
        var situation = told.code(SITUATION).orElse("");
        boolean shortStay = told.code(STAY).filter(under(situation)).isPresent();
        var reckoned = told;
        if (situation.matches("[234]..")) {
            reckoned = told.with(Answers.one(SHORT_STAY, shortStay ? "1" : "0"));
        } else {
            reckoned = without(told, Set.of(SHORT_STAY));
        }
        if (!shortStay) {
            reckoned = without(reckoned, Set.of(STREET_BEFORE));
        }
        boolean fromTheStreet = situation.matches("1..")
                || reckoned.code(STREET_BEFORE).filter("1"::equals).isPresent();
        return fromTheStreet ? reckoned : without(reckoned, HOMELESSNESS);
    }

    private static Predicate<String> under(String situation) {
        return situation.startsWith("2") ? NINETY_DAYS::contains : A_WEEK::contains;
    }

    private static Answers without(Answers told, Set<String> closed) {
        for (var field : closed) {
            if (told.code(field)
                    .filter(code -> !code.equals("0") && !code.equals("99"))
                    .isPresent()) {
                throw new UnacceptableValue(
                        "/answers/" + field,
                        "answer/not-asked",
                        field
                                + " is not asked after these answers about where the client was before (3.917). Leave it out.");
            }
        }
        return told.where(field -> !closed.contains(field.name()));
    }
}
