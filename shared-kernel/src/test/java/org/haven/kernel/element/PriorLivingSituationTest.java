package org.haven.kernel.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.kernel.hud.Unacceptable.unacceptable;

import java.util.HashMap;
import java.util.Map;
import org.haven.kernel.agency.ProjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PriorLivingSituationTest {

    /** Situation, length of stay, was on the street before; then: short stay, and whether homelessness is asked. */
    @ParameterizedTest(name = "{0} for {1}, street before {2}: short {3}, homelessness asked {4}")
    @CsvSource({
        "116, 10, -, -, true",
        "116, 5, -, -, true",
        "215, 10, 1, 1, true",
        "215, 3, 1, 1, true",
        "215, 3, 0, 1, false",
        "215, 3, -, 1, false",
        "215, 4, -, 0, false",
        "215, 8, -, 0, false",
        "302, 11, 1, 1, true",
        "302, 2, -, 0, false",
        "435, 11, 1, 1, true",
        "435, 11, 99, 1, false",
        "410, 2, -, 0, false",
        "302, -, -, -, false",
        "8, 10, -, -, false",
        "99, 99, -, -, false"
    })
    void an_answer_opens_the_next_question_or_closes_it(
            String situation, String stay, String street, String shortStay, boolean asked) {
        var told = answers("LivingSituation", situation, "LengthOfStay", stay, "PreviousStreetESSH", street);
        var complete = PriorLivingSituation.complete(ProjectType.RAPID_REHOUSING, told);
        assertThat(complete.code("LOSUnderThreshold").orElse("-")).isEqualTo(shortStay);

        var more = told.with(answers("TimesHomelessPastThreeYears", "2", "DateToStreetESSH", "2026-01-05"));
        if (asked) {
            assertThat(PriorLivingSituation.complete(ProjectType.RAPID_REHOUSING, more)
                            .values())
                    .containsEntry("TimesHomelessPastThreeYears", "2");
        } else {
            unacceptables(() -> PriorLivingSituation.complete(ProjectType.RAPID_REHOUSING, more));
        }
    }

    @Test
    void a_long_stay_closes_the_question_about_the_street() {
        unacceptable(
                "answer/not-asked",
                () -> PriorLivingSituation.complete(
                        ProjectType.TRANSITIONAL_HOUSING,
                        answers("LivingSituation", "215", "LengthOfStay", "5", "PreviousStreetESSH", "1")));
        unacceptable(
                "answer/not-asked",
                () -> PriorLivingSituation.complete(
                        ProjectType.TRANSITIONAL_HOUSING,
                        answers("LivingSituation", "8", "LengthOfStay", "10", "PreviousStreetESSH", "1")));
    }

    @Test
    void what_is_reckoned_is_not_said_otherwise() {
        unacceptable(
                "answer/contradiction",
                () -> PriorLivingSituation.complete(
                        ProjectType.TRANSITIONAL_HOUSING,
                        answers("LivingSituation", "215", "LengthOfStay", "5", "LOSUnderThreshold", "1")));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProjectType.class,
            names = {"EMERGENCY_SHELTER_ENTRY_EXIT", "EMERGENCY_SHELTER_NIGHT_BY_NIGHT", "STREET_OUTREACH", "SAFE_HAVEN"
            })
    void shelters_and_outreach_ask_everybody_everything_but_what_is_reckoned(ProjectType type) {
        var told = answers("LivingSituation", "410", "LengthOfStay", "5", "TimesHomelessPastThreeYears", "4");
        assertThat(PriorLivingSituation.complete(type, told)).isEqualTo(told);
        unacceptable(
                "answer/not-asked",
                () -> PriorLivingSituation.complete(type, told.with(answers("PreviousStreetESSH", "1"))));
    }

    // E57
    @ParameterizedTest
    @EnumSource(ProjectType.class)
    void of_a_child_who_is_not_asked_nothing_is_kept(ProjectType type) {
        assertThat(PriorLivingSituation.complete(type, Answers.NONE)).isEqualTo(Answers.NONE);
        assertThat(PriorLivingSituation.complete(type, Answers.of(Map.of("PreviousStreetESSH", "99"))))
                .isEqualTo(Answers.NONE);
    }

    @ParameterizedTest
    @EnumSource(ProjectType.class)
    void what_is_complete_stays_as_it_is(ProjectType type) {
        var complete = PriorLivingSituation.complete(type, answers("LivingSituation", "116", "LengthOfStay", "2"));
        assertThat(PriorLivingSituation.complete(type, complete)).isEqualTo(complete);
    }

    private static Answers answers(String... said) {
        var told = new HashMap<String, String>();
        for (int at = 0; at < said.length; at += 2) {
            if (!said[at + 1].equals("-")) {
                told.put(said[at], said[at + 1]);
            }
        }
        return Answers.of(told);
    }

    private static void unacceptables(org.assertj.core.api.ThrowableAssert.ThrowingCallable saying) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(saying))
                .isInstanceOf(org.haven.kernel.hud.UnacceptableValues.class);
    }
}
