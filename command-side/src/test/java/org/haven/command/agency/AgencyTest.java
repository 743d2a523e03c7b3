package org.haven.command.agency;

import static org.haven.command.agency.AgencyExamples.DANA;
import static org.haven.command.agency.AgencyExamples.NEW_YORK;
import static org.haven.command.agency.AgencyExamples.at;
import static org.haven.command.agency.AgencyExamples.harborHouse;
import static org.haven.eventstore.KernelExamples.CONNECTICUT;
import static org.haven.eventstore.KernelExamples.DEPUTY;
import static org.haven.eventstore.KernelExamples.HARBOR_HOUSE;
import static org.haven.eventstore.KernelExamples.HDC;
import static org.haven.eventstore.KernelExamples.NIGHT_SHELTER;
import static org.haven.eventstore.KernelExamples.TODAY;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.haven.command.refusal.Refused;
import org.haven.kernel.agency.AgencyEvent.AgencyRegistered;
import org.haven.kernel.agency.AgencyEvent.AnonymousEntryPolicySet;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcNamed;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcRemoved;
import org.haven.kernel.agency.AgencyEvent.NotEnteredTallied;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.agency.AnonymousEntryPolicy.BeforeEntry;
import org.haven.kernel.agency.AnonymousEntryPolicy.Standing;
import org.haven.kernel.agency.NotEnteredReason;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.agency.TallyId;
import org.haven.kernel.hud.UnacceptableValue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyTest {

    AgencyTest() {
        agency.registerInjectableResource(AgencyExamples.at("2026-03-02T17:00:00Z"));
    }

    private static final AgencyRegistered REGISTERED =
            new AgencyRegistered(HARBOR_HOUSE, "Harbor House", NEW_YORK, false, Optional.empty());
    private static final ProjectRegistered SHELTER = new ProjectRegistered(
            HARBOR_HOUSE,
            NIGHT_SHELTER,
            "Night shelter",
            ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT,
            Set.of(CONNECTICUT),
            Optional.empty());

    private final AggregateTestFixture<Agency> agency = new AggregateTestFixture<>(Agency.class);

    @Nested
    class RegisterAgencyTest {

        private final RegisterAgency register =
                new RegisterAgency(HARBOR_HOUSE, "Harbor House", NEW_YORK, false, Optional.empty(), HDC);

        @Test
        void an_agency_takes_part() {
            agency.givenNoPriorActivity().when(register).expectEvents(REGISTERED);
        }

        @Test
        void an_agency_takes_part_only_once() {
            refused(AgencyRefusal.ALREADY_REGISTERED, agency.given(REGISTERED).when(register));
        }
    }

    @Nested
    class RegisterProjectTest {

        private final RegisterProject register = new RegisterProject(
                HARBOR_HOUSE,
                NIGHT_SHELTER,
                "Night shelter",
                ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT,
                Set.of(CONNECTICUT),
                Optional.empty(),
                HDC);

        @Test
        void an_agency_runs_a_project() {
            agency.given(REGISTERED).when(register).expectEvents(SHELTER);
        }

        @Test
        void a_project_is_registered_only_once() {
            refused(
                    AgencyRefusal.PROJECT_ALREADY_REGISTERED,
                    agency.given(REGISTERED, SHELTER).when(register));
        }

        @Test
        void an_agency_that_is_not_there_runs_nothing() {
            agency.givenNoPriorActivity().when(register).expectException(AggregateNotFoundException.class);
        }
    }

    @Nested
    class SetAnonymousEntryPolicyTest {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 89, 90})
        void a_grant_stays_usable_for_1_to_90_days(int days) {
            set(new BeforeEntry(), days)
                    .expectEvents(new AnonymousEntryPolicySet(HARBOR_HOUSE, new BeforeEntry(), days, HDC));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 91})
        void it_stays_usable_for_no_other_number_of_days(int days) {
            set(new BeforeEntry(), days).expectNoEvents().expectException(UnacceptableValue.class);
        }

        @Test
        void a_standing_policy_is_for_one_of_the_agencys_own_projects() {
            var own = new Standing(NIGHT_SHELTER, TODAY);
            set(own, 7).expectEvents(new AnonymousEntryPolicySet(HARBOR_HOUSE, own, 7, HDC));
        }

        @Test
        void a_standing_policy_for_another_agencys_project_is_not_set() {
            set(new Standing(ProjectId.next(), TODAY), 7).expectNoEvents().expectException(UnacceptableValue.class);
        }

        private ResultValidator<Agency> set(AnonymousEntryPolicy policy, int days) {
            return agency.given(REGISTERED, SHELTER).when(new SetAnonymousEntryPolicy(HARBOR_HOUSE, policy, days, HDC));
        }
    }

    @Nested
    class DeputyHdcTest {

        private final DeputyHdcNamed named = new DeputyHdcNamed(HARBOR_HOUSE, DEPUTY, TODAY, HDC);

        @Test
        void the_hdc_names_a_deputy() {
            agency.given(REGISTERED)
                    .when(new NameDeputyHdc(HARBOR_HOUSE, DEPUTY, TODAY, HDC))
                    .expectEvents(named);
        }

        @Test
        void a_deputy_is_removed() {
            agency.given(REGISTERED, named)
                    .when(new RemoveDeputyHdc(HARBOR_HOUSE, DEPUTY, HDC))
                    .expectEvents(new DeputyHdcRemoved(HARBOR_HOUSE, DEPUTY, HDC));
        }

        @Test
        void a_colleague_who_is_no_deputy_is_not_removed() {
            refused(
                    AgencyRefusal.NOT_A_DEPUTY,
                    agency.given(REGISTERED).when(new RemoveDeputyHdc(HARBOR_HOUSE, DEPUTY, HDC)));
        }

        @Test
        void a_deputy_is_not_removed_twice() {
            refused(
                    AgencyRefusal.NOT_A_DEPUTY,
                    agency.given(REGISTERED, named, new DeputyHdcRemoved(HARBOR_HOUSE, DEPUTY, HDC))
                            .when(new RemoveDeputyHdc(HARBOR_HOUSE, DEPUTY, HDC)));
        }
    }

    @Nested
    class TallyNotEnteredTest {

        private final TallyId id = TallyId.next();

        // E14
        @Test
        void a_refusal_is_counted_by_month_and_nothing_of_the_person_is_kept() {
            tallied(NIGHT_SHELTER)
                    .expectEvents(new NotEnteredTallied(
                            id,
                            HARBOR_HOUSE,
                            NIGHT_SHELTER,
                            YearMonth.of(2026, 2),
                            NotEnteredReason.REFUSED_ROI_AND_ANONYMITY));
        }

        @Test
        void a_refusal_is_counted_for_one_of_the_agencys_own_projects() {
            tallied(ProjectId.next()).expectNoEvents().expectException(UnacceptableValue.class);
        }

        /** In the last second of February, as it is in New Haven. */
        private ResultValidator<NotEnteredTally> tallied(ProjectId project) {
            var tally = new AggregateTestFixture<>(NotEnteredTally.class);
            tally.registerInjectableResource((Agencies) agency -> harborHouse());
            tally.registerInjectableResource(at("2026-03-01T04:59:59Z"));
            return tally.givenNoPriorActivity()
                    .when(new TallyNotEntered(id, project, NotEnteredReason.REFUSED_ROI_AND_ANONYMITY, DANA));
        }
    }

    private static void refused(AgencyRefusal refusal, ResultValidator<Agency> result) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(refusal.title());
    }
}
