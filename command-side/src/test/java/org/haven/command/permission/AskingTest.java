package org.haven.command.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.haven.command.agency.AgencyExamples.DANA;
import static org.haven.command.agency.AgencyExamples.HAL;
import static org.haven.command.agency.AgencyExamples.at;
import static org.haven.command.agency.AgencyExamples.harborHouse;
import static org.haven.command.agency.AgencyExamples.under;
import static org.haven.command.agency.AgencyExamples.victimServiceProvider;
import static org.haven.command.refusal.Refusals.refused;
import static org.haven.eventstore.KernelExamples.GRANT;
import static org.haven.eventstore.KernelExamples.HARBOR_HOUSE;
import static org.haven.eventstore.KernelExamples.HDC;
import static org.haven.eventstore.KernelExamples.MOTHER;
import static org.haven.eventstore.KernelExamples.NIGHT_SHELTER;
import static org.haven.eventstore.KernelExamples.NOON;
import static org.haven.eventstore.KernelExamples.TODAY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.haven.command.agency.AgencyFacts;
import org.haven.kernel.agency.AnonymousEntryPolicy.Provisional;
import org.haven.kernel.agency.AnonymousEntryPolicy.Standing;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.event.Staff;
import org.haven.kernel.hud.UnacceptableValue;
import org.junit.jupiter.api.Test;

class AskingTest {

    @Test
    void under_the_usual_policy_the_hdc_permits_before_entry() {
        assertThat(asked(harborHouse(), DANA, NOON)).containsExactly(requested(Optional.empty(), DANA));
    }

    @Test
    void under_a_provisional_policy_the_record_may_stand_for_so_many_hours() {
        assertThat(asked(under(new Provisional(24)), DANA, NOON))
                .containsExactly(requested(Optional.of(Instant.parse("2026-03-03T17:00:00Z")), DANA));
    }

    @Test
    void under_a_standing_policy_the_request_is_approved_beforehand_by_who_set_it() {
        assertThat(asked(under(new Standing(NIGHT_SHELTER, TODAY)), DANA, NOON))
                .containsExactly(
                        requested(Optional.empty(), DANA),
                        new AnonymousRecordApproved(MOTHER, GRANT, HDC, true, Instant.parse("2026-03-10T04:00:00Z")));
    }

    @Test
    void a_standing_policy_holds_up_to_and_including_its_last_day() {
        var policy = under(new Standing(NIGHT_SHELTER, TODAY));
        assertThat(asked(policy, DANA, Instant.parse("2026-03-03T04:59:59Z"))).hasSize(2);
        assertThat(asked(policy, DANA, Instant.parse("2026-03-03T05:00:00Z"))).hasSize(1);
    }

    @Test
    void a_standing_policy_for_another_project_approves_nothing() {
        assertThat(asked(under(new Standing(ProjectId.next(), TODAY)), DANA, NOON))
                .hasSize(1);
    }

    // E3
    @Test
    void who_set_the_policy_never_approves_their_own_request() {
        assertThat(asked(under(new Standing(NIGHT_SHELTER, TODAY)), HAL, NOON))
                .containsExactly(requested(Optional.empty(), HAL));
    }

    @Test
    void a_request_says_which_one_it_follows() {
        var earlier = GrantId.next();
        assertThat(asking(NIGHT_SHELTER, DANA)
                        .under(harborHouse(), Optional.of(earlier), at(NOON))
                        .get(0))
                .extracting(event -> ((AnonymousRecordRequested) event).follows())
                .isEqualTo(Optional.of(earlier));
    }

    @Test
    void a_record_is_asked_for_in_a_project_of_ones_own_agency() {
        assertThatExceptionOfType(UnacceptableValue.class)
                .isThrownBy(() -> asking(ProjectId.next(), DANA).under(harborHouse(), Optional.empty(), at(NOON)))
                .extracting(UnacceptableValue::code)
                .isEqualTo("project/unknown");
    }

    // E25
    @Test
    void a_victim_service_provider_does_not_even_ask() {
        refused("agency/victim-service-provider", () -> asked(victimServiceProvider(), DANA, NOON));
    }

    private static List<ClientEvent> asked(AgencyFacts agency, Staff by, Instant now) {
        return asking(NIGHT_SHELTER, by).under(agency, Optional.empty(), at(now));
    }

    private static Asking asking(ProjectId project, Staff by) {
        return new Asking(MOTHER, GRANT, project, AnonymityReason.SAFETY, by);
    }

    private static AnonymousRecordRequested requested(Optional<Instant> provisionalUntil, Staff by) {
        return new AnonymousRecordRequested(
                MOTHER,
                GRANT,
                HARBOR_HOUSE,
                NIGHT_SHELTER,
                AnonymityReason.SAFETY,
                TODAY,
                Optional.empty(),
                provisionalUntil,
                by.id());
    }
}
