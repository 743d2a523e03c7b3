package org.haven.query.completeness.question6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.completeness.question6.Column.B;
import static org.haven.query.completeness.question6.Column.C;
import static org.haven.query.completeness.question6.Column.D;
import static org.haven.query.completeness.question6.Column.E;
import static org.haven.query.completeness.question6.PersonExamples.START;
import static org.haven.query.completeness.question6.PersonExamples.born;
import static org.haven.query.completeness.question6.PersonExamples.numbered;
import static org.haven.query.completeness.question6.PersonExamples.ofWhomNothingIsRecorded;
import static org.haven.query.completeness.question6.PersonExamples.sound;
import static org.haven.query.completeness.question6.PersonExamples.with;
import static org.haven.query.completeness.question6.SsnReading.DATALAB;
import static org.haven.query.completeness.question6.SsnReading.TEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.DobIssue;
import org.haven.kernel.client.Ssn;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.NonAnswer;
import org.haven.query.completeness.element.AgeGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Question6aTest {

    private static Optional<Verdict> of(Person person, Row row) {
        return Question6a.verdict(person, row, TEXT);
    }

    private static Verdict in(Column column, Row row, String code) {
        return new Verdict(row, column, List.of(code));
    }

    @ParameterizedTest
    @EnumSource(Row.class)
    void nothing_is_held_against_a_sound_record(Row row) {
        assertThat(of(sound(), row)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, NAME_NOT_COLLECTED",
        "SSN, SSN_NOT_COLLECTED",
        "DOB, DOB_NOT_COLLECTED",
        "RACE, RACE_NOT_COLLECTED"
    })
    void everything_is_missing_of_a_client_of_whom_nothing_is_recorded(Row row, String code) {
        assertThat(of(ofWhomNothingIsRecorded(), row)).contains(in(C, row, code));
    }

    @ParameterizedTest
    @CsvSource({
        "DOES_NOT_KNOW, B, NAME_DOES_NOT_KNOW",
        "PREFERS_NOT_TO_ANSWER, B, NAME_REFUSED",
        "NOT_COLLECTED, C, NAME_NOT_COLLECTED"
    })
    void a_name_that_is_not_given_counts_by_why(DataQuality quality, Column column, String code) {
        assertThat(of(with(new Person.Name(quality, false)), Row.NAME)).contains(in(column, Row.NAME, code));
    }

    @Test
    void a_partial_name_with_first_and_last_is_a_data_issue() {
        assertThat(of(with(new Person.Name(DataQuality.PARTIAL, true)), Row.NAME))
                .contains(in(D, Row.NAME, "NAME_PARTIAL"));
    }

    @Test
    void a_partial_name_with_only_one_of_them_is_missing_before_it_is_an_issue() {
        assertThat(of(with(new Person.Name(DataQuality.PARTIAL, false)), Row.NAME))
                .contains(in(C, Row.NAME, "NAME_FIRST_OR_LAST_EMPTY"));
    }

    @Test
    void a_full_name_without_a_last_name_is_missing() {
        assertThat(of(with(new Person.Name(DataQuality.FULL, false)), Row.NAME))
                .contains(in(C, Row.NAME, "NAME_FIRST_OR_LAST_EMPTY"));
    }

    @ParameterizedTest
    @CsvSource({
        "DOES_NOT_KNOW, B, SSN_DOES_NOT_KNOW",
        "PREFERS_NOT_TO_ANSWER, B, SSN_REFUSED",
        "NOT_COLLECTED, C, SSN_NOT_COLLECTED",
        "FULL, C, SSN_EMPTY"
    })
    void a_number_that_is_not_there_counts_by_why(DataQuality quality, Column column, String code) {
        assertThat(of(with(new Person.Ssn(quality, false, false)), Row.SSN)).contains(in(column, Row.SSN, code));
    }

    @Test
    void a_stored_number_that_is_said_to_be_refused_is_refused_whatever_its_shape() {
        assertThat(of(with(new Person.Ssn(DataQuality.PREFERS_NOT_TO_ANSWER, true, true)), Row.SSN))
                .contains(in(B, Row.SSN, "SSN_REFUSED"));
    }

    @ParameterizedTest
    @CsvSource({
        "219009999, true",
        "219019999, false",
        "899451234, false",
        "900451234, true",
        "000451234, true",
        "666451234, true",
        "219450000, true",
        "111111111, true",
        "123456789, true",
        "987654321, true"
    })
    void a_full_number_is_an_issue_when_its_shape_is_none_that_is_issued(String digits, boolean issue) {
        assertThat(of(with(numbered(new Ssn.Full(digits))), Row.SSN)
                        .filter(in(D, Row.SSN, "SSN_BAD_SHAPE")::equals)
                        .isPresent())
                .isEqualTo(issue);
    }

    @Test
    void the_last_four_digits_suffice_and_the_first_five_do_not() {
        assertThat(of(with(numbered(new Ssn.Partial("xxxxx4321"))), Row.SSN)).isEmpty();
        assertThat(of(with(numbered(new Ssn.Partial("12345xxxx"))), Row.SSN)).contains(in(D, Row.SSN, "SSN_BAD_SHAPE"));
    }

    @Test
    void the_data_lab_counts_every_partial_number() {
        var partial = with(numbered(new Ssn.Partial("xxxxx4321")));
        assertThat(Question6a.verdict(partial, Row.SSN, DATALAB)).contains(in(D, Row.SSN, "SSN_PARTIAL"));
        assertThat(Question6a.verdict(sound(), Row.SSN, DATALAB)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DOES_NOT_KNOW, B, DOB_DOES_NOT_KNOW",
        "PREFERS_NOT_TO_ANSWER, B, DOB_REFUSED",
        "NOT_COLLECTED, C, DOB_NOT_COLLECTED",
        "FULL, C, DOB_EMPTY",
        "PARTIAL, C, DOB_EMPTY"
    })
    void a_date_that_is_not_there_counts_by_why(DataQuality quality, Column column, String code) {
        var birth = new Person.Birth(quality, false, DobIssue.NONE, false, AgeGroup.UNKNOWN, true);
        assertThat(of(with(birth), Row.DOB).map(Verdict::column)).contains(column);
        assertThat(of(with(birth), Row.DOB).map(Verdict::codes).orElseThrow()).contains(code);
    }

    @ParameterizedTest
    @EnumSource(
            value = DataQuality.class,
            names = {"DOES_NOT_KNOW", "PREFERS_NOT_TO_ANSWER", "NOT_COLLECTED"})
    void a_date_that_is_stored_though_it_was_not_given_is_an_issue(DataQuality quality) {
        var birth = new Person.Birth(quality, true, DobIssue.NONE, false, AgeGroup.ADULT, true);
        assertThat(of(with(birth), Row.DOB)).contains(in(D, Row.DOB, "DOB_STORED_THOUGH_NOT_GIVEN"));
    }

    @Test
    void an_approximate_date_is_an_issue() {
        var about1990 = born(new DateOfBirth.Approximate(LocalDate.of(1990, 1, 1)), START, true);
        assertThat(of(with(about1990), Row.DOB).map(Verdict::column)).contains(D);
        assertThat(of(with(about1990), Row.DOB).orElseThrow().codes()).contains("DOB_APPROXIMATE");
    }

    @Test
    void a_date_before_1915_is_an_issue_and_new_years_day_is_not() {
        assertThat(of(with(born(LocalDate.of(1914, 12, 31), true)), Row.DOB))
                .contains(in(D, Row.DOB, "DOB_BEFORE_1915"));
        assertThat(of(with(born(LocalDate.of(1915, 1, 1), true)), Row.DOB)).isEmpty();
        assertThat(of(with(born(LocalDate.of(1915, 1, 2), true)), Row.DOB)).isEmpty();
    }

    @Test
    void a_child_born_after_its_record_was_made_is_an_issue_and_one_born_that_day_is_not() {
        assertThat(of(with(born(PersonExamples.RECORD_CREATED, false)), Row.DOB))
                .isEmpty();
        assertThat(of(with(born(PersonExamples.RECORD_CREATED.plusDays(1), false)), Row.DOB))
                .contains(in(D, Row.DOB, "DOB_AFTER_RECORD_CREATED"));
    }

    @ParameterizedTest
    @CsvSource({"2024-11-19, false", "2024-11-20, true", "2024-11-21, true"})
    void a_head_is_born_before_the_stay_starts(LocalDate born, boolean issue) {
        assertThat(of(with(born(born, true)), Row.DOB).isPresent()).isEqualTo(issue);
    }

    @ParameterizedTest
    @CsvSource({"2024-11-19", "2024-11-20", "2024-11-21"})
    void a_child_may_be_born_on_the_day_the_stay_starts(LocalDate born) {
        assertThat(of(with(born(born, false)), Row.DOB)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1999-12-31, false", "2000-01-01, true", "2000-01-02, true"})
    void an_adult_is_born_before_the_stay_starts(LocalDate born, boolean issue) {
        var stayOfAQuarterCentury = LocalDate.of(2000, 1, 1);
        var member = born(new DateOfBirth.Exact(born), stayOfAQuarterCentury, false);
        assertThat(member.age()).isEqualTo(AgeGroup.ADULT);
        assertThat(of(with(member), Row.DOB).isPresent()).isEqualTo(issue);
    }

    @Test
    void age_is_reckoned_on_the_later_of_the_reports_start_and_the_stays() {
        var comesOfAgeBetween = new DateOfBirth.Exact(LocalDate.of(2006, 11, 1));
        assertThat(born(comesOfAgeBetween, LocalDate.of(2024, 9, 1), false).age())
                .isEqualTo(AgeGroup.CHILD);
        assertThat(born(comesOfAgeBetween, START, false).age()).isEqualTo(AgeGroup.ADULT);
    }

    @Test
    void who_has_no_date_of_birth_has_no_age() {
        assertThat(Person.Birth.nothingRecorded(true).age()).isEqualTo(AgeGroup.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "false, DOES_NOT_KNOW, B, RACE_DOES_NOT_KNOW",
        "false, PREFERS_NOT_TO_ANSWER, B, RACE_REFUSED",
        "true, PREFERS_NOT_TO_ANSWER, B, RACE_REFUSED",
        "false, NOT_COLLECTED, C, RACE_NOT_COLLECTED"
    })
    void a_race_that_is_not_named_counts_by_why(boolean marked, NonAnswer why, Column column, String code) {
        assertThat(of(with(new Person.Races(marked, Optional.of(why))), Row.RACE)
                        .map(Verdict::column))
                .contains(column);
        assertThat(of(with(new Person.Races(marked, Optional.of(why))), Row.RACE)
                        .orElseThrow()
                        .codes())
                .containsExactly(code);
    }

    @Test
    void a_race_that_is_marked_is_not_missing_though_99_is_marked_too() {
        assertThat(of(with(new Person.Races(true, Optional.of(NonAnswer.NOT_COLLECTED))), Row.RACE))
                .isEmpty();
    }

    @Test
    void a_person_counts_once_in_the_overall_score() {
        var table = Question6a.of(List.of(sound(), ofWhomNothingIsRecorded()), TEXT);
        assertThat(table.lines())
                .contains(new Question6a.Line(
                        Row.OVERALL, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), new Rate(1, 2)));
    }

    @Test
    void the_overall_score_names_every_reason() {
        assertThat(of(ofWhomNothingIsRecorded(), Row.OVERALL))
                .contains(new Verdict(
                        Row.OVERALL,
                        E,
                        List.of("NAME_NOT_COLLECTED", "SSN_NOT_COLLECTED", "DOB_NOT_COLLECTED", "RACE_NOT_COLLECTED")));
    }

    @Test
    void race_has_no_data_issues_to_count() {
        assertThat(Question6a.of(List.of(sound()), TEXT).lines())
                .contains(new Question6a.Line(
                        Row.RACE, OptionalInt.of(0), OptionalInt.of(0), OptionalInt.empty(), new Rate(0, 1)));
    }

    @Test
    void a_report_about_nobody_counts_nobody_of_nobody() {
        assertThat(Question6a.of(List.of(), TEXT).lines())
                .extracting(Question6a.Line::e)
                .containsOnly(new Rate(0, 0));
    }
}
