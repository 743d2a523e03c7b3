package org.haven.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.haven.command.agency.AgencyExamples.DANA;
import static org.haven.command.agency.AgencyExamples.HAL;
import static org.haven.command.agency.AgencyExamples.at;
import static org.haven.command.agency.AgencyExamples.harborHouse;
import static org.haven.command.refusal.Refusals.refused;
import static org.haven.eventstore.KernelExamples.CONNECTICUT;
import static org.haven.eventstore.KernelExamples.NIGHT_SHELTER;
import static org.haven.eventstore.KernelExamples.NOON;
import static org.haven.eventstore.KernelExamples.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import org.haven.kernel.agency.AgencyEvent.AgencyRegistered;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.hud.UnacceptableValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgencyFactsTest {

    @ParameterizedTest(name = "at {0} the day is {1}")
    @CsvSource({
        "2026-03-03T04:59:59Z, 2026-03-02", // a second before midnight in New Haven
        "2026-03-03T05:00:00Z, 2026-03-03",
        "2026-03-08T06:59:59Z, 2026-03-08", // the hour that daylight saving skips
        "2026-03-08T07:00:00Z, 2026-03-08",
        "2026-03-09T03:59:59Z, 2026-03-08",
        "2026-03-09T04:00:00Z, 2026-03-09"
    })
    void a_day_is_the_agencys_own(Instant moment, LocalDate day) {
        assertThat(harborHouse().today(at(moment))).isEqualTo(day);
    }

    @ParameterizedTest(name = "given at {0}, a grant of seven days ends at {1}")
    @CsvSource({
        "2026-02-27T17:00:00Z, 2026-03-07T05:00:00Z", // before daylight saving begins on 8 March
        "2026-02-28T17:00:00Z, 2026-03-08T05:00:00Z",
        "2026-03-01T17:00:00Z, 2026-03-09T04:00:00Z", // the day that is an hour short
        "2026-03-02T04:59:59Z, 2026-03-09T04:00:00Z", // the last second of 1 March
        "2026-03-02T05:00:00Z, 2026-03-10T04:00:00Z",
        "2026-10-24T16:00:00Z, 2026-11-01T04:00:00Z", // before daylight saving ends on 1 November
        "2026-10-25T16:00:00Z, 2026-11-02T05:00:00Z" // the day that is an hour long
    })
    void a_grant_ends_with_the_last_of_its_local_days(Instant given, Instant ends) {
        assertThat(harborHouse().grantEnds(at(given))).isEqualTo(ends);
    }

    @Test
    void the_hdc_decides() {
        assertThat(harborHouse().decides(HAL, at(NOON))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "HDC", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_decides(Role role) {
        assertThat(harborHouse().decides(new Staff(DANA.id(), DANA.agency(), role), at(NOON)))
                .isFalse();
    }

    @Test
    void a_deputy_decides_up_to_and_including_the_last_day() {
        assertThat(AgencyExamples.withDeputy(DANA.id(), TODAY.plusDays(1)).decides(DANA, at(NOON)))
                .isTrue();
        assertThat(AgencyExamples.withDeputy(DANA.id(), TODAY).decides(DANA, at("2026-03-03T04:59:59Z")))
                .isTrue();
        assertThat(AgencyExamples.withDeputy(DANA.id(), TODAY).decides(DANA, at("2026-03-03T05:00:00Z")))
                .isFalse();
    }

    @Test
    void an_agency_knows_its_own_projects_and_no_others() {
        assertThat(harborHouse().cocsOf(NIGHT_SHELTER)).containsExactly(CONNECTICUT);
        assertThatExceptionOfType(UnacceptableValue.class)
                .isThrownBy(() -> harborHouse().cocsOf(ProjectId.next()))
                .matches(wrong -> wrong.code().equals("project/unknown")
                        && wrong.pointer().equals("/project"));
    }

    // E25
    @Test
    void a_victim_service_provider_enters_no_client() {
        assertThat(harborHouse().mayEnterClients()).isEqualTo(harborHouse());
        refused(
                AgencyRefusal.VICTIM_SERVICE_PROVIDER,
                () -> AgencyExamples.victimServiceProvider().mayEnterClients());
    }

    @Test
    void an_agency_that_chose_no_policy_permits_before_entry_and_for_seven_days() {
        var facts = AgencyFacts.NONE.after((AgencyRegistered) org.haven.eventstore.KernelExamples.ALL.get(0));
        assertThat(facts.policy()).isEqualTo(new AnonymousEntryPolicy.BeforeEntry());
        assertThat(facts.grantDays()).isEqualTo(7);
        assertThat(facts.policySetBy()).isEmpty();
    }
}
