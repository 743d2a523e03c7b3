package org.haven.command.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.command.agency.AgencyExamples.DANA;
import static org.haven.command.agency.AgencyExamples.at;
import static org.haven.command.agency.AgencyExamples.harborHouse;
import static org.haven.command.agency.AgencyExamples.victimServiceProvider;
import static org.haven.command.household.MemberExamples.member;
import static org.haven.eventstore.KernelExamples.CONNECTICUT;
import static org.haven.eventstore.KernelExamples.FAMILY;
import static org.haven.eventstore.KernelExamples.HARBOR_HOUSE;
import static org.haven.eventstore.KernelExamples.MOTHER;
import static org.haven.eventstore.KernelExamples.NIGHT_SHELTER;
import static org.haven.eventstore.KernelExamples.NOON;
import static org.haven.eventstore.KernelExamples.SON;
import static org.haven.eventstore.KernelExamples.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.haven.command.agency.Agencies;
import org.haven.command.agency.AgencyFacts;
import org.haven.command.permission.PermissionRefusal;
import org.haven.command.refusal.Refused;
import org.haven.command.standing.ClientStanding;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.HouseholdEvent.HouseholdEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.UnacceptableValue;
import org.junit.jupiter.api.Test;

class EnrollHouseholdTest {

    private final Member mother = member(MOTHER, Relationship.HEAD_OF_HOUSEHOLD, TODAY);
    private final Member son = member(SON, Relationship.CHILD, TODAY);
    private final List<ClientId> admitted = new ArrayList<>();

    @Test
    void a_household_is_enrolled_with_everybody_in_it() {
        enrolling(harborHouse(), NIGHT_SHELTER, Optional.of(CONNECTICUT))
                .expectEvents(
                        new HouseholdEnrolled(FAMILY, HARBOR_HOUSE, NIGHT_SHELTER, Optional.of(CONNECTICUT), DANA.id()),
                        enrolled(mother),
                        enrolled(son));
        assertThat(admitted).containsExactly(MOTHER, SON);
    }

    @Test
    void nobody_need_say_in_which_coc() {
        enrolling(harborHouse(), NIGHT_SHELTER, Optional.empty())
                .expectEvents(
                        new HouseholdEnrolled(FAMILY, HARBOR_HOUSE, NIGHT_SHELTER, Optional.empty(), DANA.id()),
                        enrolled(mother),
                        enrolled(son));
    }

    // E55
    @Test
    void the_coc_is_one_of_the_projects_own() {
        enrolling(harborHouse(), NIGHT_SHELTER, Optional.of(new CocCode("CT-503")))
                .expectNoEvents()
                .expectException(UnacceptableValue.class);
    }

    @Test
    void the_project_is_one_of_the_agencys_own() {
        enrolling(harborHouse(), ProjectId.next(), Optional.empty())
                .expectNoEvents()
                .expectException(UnacceptableValue.class);
    }

    // E25
    @Test
    void a_victim_service_provider_enrolls_nobody() {
        enrolling(victimServiceProvider(), NIGHT_SHELTER, Optional.empty())
                .expectNoEvents()
                .expectException(Refused.class);
        assertThat(admitted).isEmpty();
    }

    // E1
    @Test
    void a_household_is_not_enrolled_unless_everybodys_record_stands() {
        enrolling(harborHouse(), NIGHT_SHELTER, Optional.empty(), (client, household, project, by) -> {
                    if (client.equals(SON)) {
                        throw PermissionRefusal.AWAITING_APPROVAL.refuse();
                    }
                })
                .expectNoEvents()
                .expectExceptionMessage(PermissionRefusal.AWAITING_APPROVAL.title());
    }

    private ResultValidator<Household> enrolling(AgencyFacts agency, ProjectId project, Optional<CocCode> coc) {
        return enrolling(agency, project, coc, (client, household, into, by) -> admitted.add(client));
    }

    private ResultValidator<Household> enrolling(
            AgencyFacts agency, ProjectId project, Optional<CocCode> coc, ClientStanding standing) {
        var household = new AggregateTestFixture<>(Household.class);
        household.registerInjectableResource((Agencies) id -> agency);
        household.registerInjectableResource(standing);
        household.registerInjectableResource(at(NOON));
        return household
                .givenNoPriorActivity()
                .when(new EnrollHousehold(FAMILY, project, coc, new Members(List.of(mother, son)), DANA));
    }

    private static MemberEnrolled enrolled(Member member) {
        return new MemberEnrolled(
                FAMILY,
                member.enrollment(),
                member.client(),
                HARBOR_HOUSE,
                NIGHT_SHELTER,
                member.relationship(),
                member.entryDate(),
                member.disablingCondition());
    }
}
