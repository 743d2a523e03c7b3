package org.haven.kernel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.kernel.hud.Unacceptable.unacceptable;

import java.time.LocalDate;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.NonAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOfBirthTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);

    @Test
    void nobody_living_was_born_before_1800() {
        assertThat(new DateOfBirth.Exact(LocalDate.of(1800, 1, 1)).date()).isEqualTo("1800-01-01");
        unacceptable("date-of-birth/too-early", () -> new DateOfBirth.Exact(LocalDate.of(1799, 12, 31)));
        unacceptable("date-of-birth/too-early", () -> new DateOfBirth.Approximate(LocalDate.of(1799, 12, 31)));
    }

    // E30
    @Test
    void a_year_alone_is_approximate() {
        assertThat(DataQuality.of(Answer.<DateOfBirth>given(new DateOfBirth.Approximate(LocalDate.of(1980, 1, 1)))))
                .isEqualTo(DataQuality.PARTIAL);
    }

    // E32, E33
    @ParameterizedTest
    @CsvSource({
        "1914-12-31, BEFORE_1915",
        "1915-01-01, NONE",
        "1915-01-02, NONE",
        "2026-03-01, NONE",
        "2026-03-02, NONE",
        "2026-03-03, AFTER_RECORD_CREATED"
    })
    void what_question_6_holds_against_an_exact_date(LocalDate born, DobIssue issue) {
        assertThat(bornOn(new DateOfBirth.Exact(born)).facts(OPENED).dateOfBirthIssue())
                .isEqualTo(issue);
    }

    @Test
    void an_approximate_date_is_an_issue_by_itself() {
        assertThat(bornOn(new DateOfBirth.Approximate(LocalDate.of(1900, 1, 1)))
                        .facts(OPENED)
                        .dateOfBirthIssue())
                .isEqualTo(DobIssue.APPROXIMATE);
    }

    @Test
    void a_date_of_birth_is_not_in_the_future() {
        var born = bornOn(new DateOfBirth.Exact(OPENED));
        assertThat(born.bornBy(OPENED)).isEqualTo(born);
        assertThat(born.bornBy(OPENED.plusDays(1))).isEqualTo(born);
        unacceptable("date-of-birth/future", () -> born.bornBy(OPENED.minusDays(1)));
    }

    private static Identity bornOn(DateOfBirth born) {
        return new Identity(
                Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
                Answer.notGiven(NonAnswer.NOT_COLLECTED),
                Answer.given(born));
    }
}
