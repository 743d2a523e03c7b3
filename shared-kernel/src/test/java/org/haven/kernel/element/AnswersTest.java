package org.haven.kernel.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.haven.kernel.hud.Unacceptable.unacceptable;

import java.util.Map;
import java.util.TreeMap;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.hud.UnacceptableValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    // E60
    @Test
    void a_source_of_income_is_told_only_where_there_is_income() {
        unacceptable("answer/not-asked", () -> Answers.of(Map.of("IncomeFromAnySource", "0", "Earned", "1")));
        unacceptable("answer/not-asked", () -> Answers.of(Map.of("Earned", "1")));
        assertThat(Answers.of(Map.of("IncomeFromAnySource", "1", "Earned", "1", "EarnedAmount", "1250"))
                        .values())
                .containsEntry("EarnedAmount", "1250.00");
    }

    @Test
    void no_and_not_collected_to_what_is_not_asked_are_left_out() {
        assertThat(Answers.of(Map.of("IncomeFromAnySource", "0", "Earned", "0", "SSI", "99"))
                        .values())
                .isEqualTo(Map.of("IncomeFromAnySource", "0"));
    }

    @Test
    void what_hung_on_an_answer_that_was_left_out_is_not_asked_either() {
        unacceptable(
                "answer/not-asked",
                () -> Answers.of(Map.of("InsuranceFromAnySource", "99", "Medicaid", "0", "NoMedicaidReason", "1")));
    }

    @Test
    void the_reason_for_no_insurance_is_asked_for_either_no() {
        assertThat(Answers.of(Map.of("InsuranceFromAnySource", "0", "NoMedicaidReason", "1"))
                        .values())
                .hasSize(2);
        assertThat(Answers.of(Map.of("InsuranceFromAnySource", "1", "Medicaid", "0", "NoMedicaidReason", "1"))
                        .values())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"435, true", "410, false", "421, false", "99, false"})
    void a_subsidy_is_asked_with_435_only(String situation, boolean asked) {
        var told = Map.of("LivingSituation", situation, "RentalSubsidyType", "419");
        if (asked) {
            assertThat(Answers.of(told).values()).isEqualTo(told);
        } else {
            unacceptable("answer/not-asked", () -> Answers.of(told));
        }
    }

    @Test
    void a_class_of_codes_opens_a_question_and_no_other_does() {
        assertThat(Answers.of(Map.of("CurrentLivingSituation", "302", "LeaveSituation14Days", "1"))
                        .values())
                .hasSize(2);
        unacceptable(
                "answer/not-asked",
                () -> Answers.of(Map.of("CurrentLivingSituation", "116", "LeaveSituation14Days", "1")));
        unacceptable(
                "answer/not-asked",
                () -> Answers.of(Map.of("CurrentLivingSituation", "37", "LeaveSituation14Days", "1")));
    }

    @ParameterizedTest
    @CsvSource({
        "IncomeFromAnySource, 2, code/unknown",
        "LivingSituation, 17, code/unknown",
        "TotalMonthlyIncome, 12.345, answer/shape",
        "TotalMonthlyIncome, -1, answer/shape",
        "TotalMonthlyIncome, 1e3, answer/shape",
        "SessionsInPlan, 1.5, answer/shape",
        "DateOfEngagement, 2026-02-30, answer/shape",
        "DateOfEngagement, 03/02/2026, answer/shape",
        "DateOfEngagement, 2026-3-2, answer/shape",
        "VerifiedBy, '  ', answer/words"
    })
    void what_is_no_answer_to_its_question_is_refused_and_pointed_at(String field, String value, String code) {
        assertThatExceptionOfType(UnacceptableValue.class)
                .isThrownBy(() -> Answers.of(Map.of(field, value)))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.pointer()).isEqualTo("/answers/" + field);
                    assertThat(refused.getMessage()).doesNotContain(value.strip() + "\"");
                });
    }

    @Test
    void everything_that_cannot_be_is_told_at_once() {
        assertThatExceptionOfType(UnacceptableValues.class)
                .isThrownBy(() ->
                        Answers.of("/questions/3", Map.of("IncomeFromAnySource", "7", "DueDate", "soon", "SNAP", "5")))
                .satisfies(refused -> assertThat(refused.all())
                        .extracting(UnacceptableValue::pointer)
                        .containsExactly(
                                "/questions/3/DueDate", "/questions/3/IncomeFromAnySource", "/questions/3/SNAP"));
    }

    @Test
    void a_question_that_hud_does_not_have_is_refused_and_not_repeated() {
        assertThatExceptionOfType(UnacceptableValue.class)
                .isThrownBy(() -> Answers.of(Map.of("AnaRivera", "1")))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("answer/unknown-question");
                    assertThat(refused.pointer() + refused.getMessage()).doesNotContain("Ana");
                });
    }

    @Test
    void words_have_their_length_in_characters_not_in_halves_of_them() {
        assertThat(Answers.of(Map.of("VerifiedBy", "\uD83C\uDFE0".repeat(200))).values())
                .hasSize(1);
        unacceptable("answer/words", () -> Answers.of(Map.of("VerifiedBy", "x".repeat(201))));
        unacceptable("answer/words", () -> Answers.of(Map.of("VerifiedBy", "a\u0000b")));
        unacceptable("answer/words", () -> Answers.of(Map.of("VerifiedBy", "a\nb")));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "0.5, 0.50", "12.3, 12.30", "999999999.99, 999999999.99"})
    void an_amount_has_two_decimals(String said, String kept) {
        assertThat(Answers.of(Map.of("FAAmount", said, "RecordType", "151")).code("FAAmount"))
                .contains(kept);
    }

    @Test
    void the_words_are_apart_from_all_else() {
        var told = Answers.of(Map.of("Destination", "17", "OtherDestination", "with an aunt"));
        assertThat(told.clear().values()).isEqualTo(Map.of("Destination", "17"));
        assertThat(told.words().values()).isEqualTo(Map.of("OtherDestination", "with an aunt"));
        assertThat(told.clear().with(told.words())).isEqualTo(told);
    }

    @Test
    void answers_are_shown_nowhere() {
        assertThat(Answers.of(Map.of("VerifiedBy", "Ana Rivera"))).hasToString("Answers[VerifiedBy]");
    }

    @Test
    void what_another_occasion_asks_is_refused_here() {
        var told = Answers.of(Map.of("IncomeFromAnySource", "0", "DomesticViolenceSurvivor", "0"));
        assertThat(told.demandOf("IncomeBenefits.csv", "HealthAndDV.csv")).isEqualTo(told);
        unacceptable("answer/other-occasion", () -> told.demandOf("IncomeBenefits.csv"));
    }

    @Test
    void what_was_kept_by_another_standard_is_read_for_ever() {
        var kept = new TreeMap<>(Map.of("SexualOrientation", "1", "LivingSituation", "17"));
        assertThat(new Answers(kept).values()).isEqualTo(kept);
    }
}
