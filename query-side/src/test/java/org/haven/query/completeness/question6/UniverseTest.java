package org.haven.query.completeness.question6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.completeness.question6.PersonExamples.YEAR_2025;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UniverseTest {

    private static final ClientId ANA = ClientId.next();
    private static final ClientId BEN = ClientId.next();

    private static Stay stay(ClientId client, ProjectType type, LocalDate entry) {
        return new Stay(EnrollmentId.next(), client, ProjectId.next(), type, entry, Optional.empty());
    }

    private static Stay shelter(ClientId client, LocalDate entry) {
        return stay(client, ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT, entry);
    }

    @ParameterizedTest
    @CsvSource({"2019-01-01, 1", "2024-09-30, 1", "2024-10-01, 1", "2025-09-29, 1", "2025-09-30, 1", "2025-10-01, 0"})
    void a_stay_is_active_when_it_starts_by_the_reports_end(LocalDate entry, int persons) {
        assertThat(Universe.of(List.of(shelter(ANA, entry)), YEAR_2025)).hasSize(persons);
    }

    @ParameterizedTest
    @CsvSource({"2024-09-30, 0", "2024-10-01, 1", "2024-10-02, 1"})
    void a_stay_is_active_unless_it_ends_before_the_report_starts(LocalDate exit, int persons) {
        var left = new Stay(
                EnrollmentId.next(),
                ANA,
                ProjectId.next(),
                ProjectType.TRANSITIONAL_HOUSING,
                LocalDate.of(2024, 1, 1),
                Optional.of(exit));
        assertThat(Universe.of(List.of(left), YEAR_2025)).hasSize(persons);
    }

    @Test
    void a_person_counts_once_by_the_latest_start() {
        var earlier = shelter(ANA, LocalDate.of(2024, 11, 20));
        var later = shelter(ANA, LocalDate.of(2025, 3, 1));
        var ben = shelter(BEN, LocalDate.of(2025, 1, 1));
        assertThat(Universe.of(List.of(later, ben, earlier), YEAR_2025)).containsExactlyInAnyOrder(later, ben);
    }

    @Test
    void a_stay_that_starts_after_the_report_hides_no_earlier_one() {
        var earlier = shelter(ANA, LocalDate.of(2024, 11, 20));
        var afterwards = shelter(ANA, LocalDate.of(2025, 10, 1));
        assertThat(Universe.of(List.of(earlier, afterwards), YEAR_2025)).containsExactly(earlier);
    }

    @Test
    void an_outreach_stay_without_engagement_hides_no_earlier_shelter_stay() {
        var shelter = shelter(ANA, LocalDate.of(2024, 11, 20));
        var outreach = stay(ANA, ProjectType.STREET_OUTREACH, LocalDate.of(2025, 3, 1));
        assertThat(Universe.of(List.of(shelter, outreach), YEAR_2025)).containsExactly(shelter);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProjectType.class,
            names = {"EMERGENCY_SHELTER_NIGHT_BY_NIGHT", "STREET_OUTREACH"})
    void a_stay_that_needs_what_is_not_recorded_is_not_active_and_the_answer_says_so(ProjectType type) {
        assertThat(Universe.of(List.of(stay(ANA, type, LocalDate.of(2025, 1, 1))), YEAR_2025))
                .isEmpty();
        assertThat(Universe.notes(Set.of(type))).singleElement().asString().contains("not counted");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProjectType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EMERGENCY_SHELTER_NIGHT_BY_NIGHT", "STREET_OUTREACH", "SERVICES_ONLY"})
    void every_other_type_is_judged_by_start_alone_and_needs_no_note(ProjectType type) {
        assertThat(Universe.of(List.of(stay(ANA, type, LocalDate.of(2025, 1, 1))), YEAR_2025))
                .hasSize(1);
        assertThat(Universe.notes(Set.of(type))).isEmpty();
    }
}
