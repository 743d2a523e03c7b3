package org.haven.command.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.command.agency.AgencyExamples.DANA;
import static org.haven.command.agency.AgencyExamples.STRANGER;
import static org.haven.command.agency.AgencyExamples.at;
import static org.haven.command.agency.AgencyExamples.harborHouse;
import static org.haven.command.agency.AgencyExamples.victimServiceProvider;
import static org.haven.command.household.MemberExamples.child;
import static org.haven.command.household.MemberExamples.head;
import static org.haven.command.household.StayExamples.leaving;
import static org.haven.eventstore.KernelExamples.CONNECTICUT;
import static org.haven.eventstore.KernelExamples.FAMILY;
import static org.haven.eventstore.KernelExamples.NOON;
import static org.haven.eventstore.KernelExamples.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.haven.command.agency.Agencies;
import org.haven.command.agency.AgencyFacts;
import org.haven.command.permission.PermissionRefusal;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.Refused;
import org.haven.command.refusal.StaleVersion;
import org.haven.command.standing.ClientStanding;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.HouseholdEvent.EnrollmentCocCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitReversed;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.hud.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseholdTest {

    private static final CorrectionReason WRONG = CorrectionReason.ENTERED_WRONGLY;
    private static final Member MOTHER = head(TODAY.minusDays(3));
    private static final Member SON = child(TODAY.minusDays(3));

    private final List<ClientId> admitted = new ArrayList<>();

    static Stream<Function<Staff, Object>> everyCommand() {
        var one = SON.enrollment();
        Optional<Long> any = Optional.empty();
        return Stream.of(
                by -> new AddMember(FAMILY, child(TODAY), by),
                by -> new NameHeadOfHousehold(
                        FAMILY, MOTHER.enrollment(), new NewHead(one, Map.of()), ChangeReason.FAMILY_CHANGED, by),
                by -> new ChangeRelationship(
                        FAMILY, one, Relationship.NOT_RELATED, TODAY, ChangeReason.FAMILY_CHANGED, by),
                by -> new CorrectRelationship(FAMILY, one, Relationship.NOT_RELATED, WRONG, by, any),
                by -> new CorrectEntryDate(FAMILY, one, TODAY, WRONG, by, any),
                by -> new ChangeDisablingCondition(
                        FAMILY, one, Answer.given(YesNo.NO), TODAY, ChangeReason.HEALTH_CHANGED, by),
                by -> new CorrectDisablingCondition(FAMILY, one, Answer.given(YesNo.NO), WRONG, by, any),
                by -> new CorrectEnrollmentCoc(FAMILY, Optional.of(CONNECTICUT), WRONG, by, any),
                by -> new RecordMoveIn(FAMILY, TODAY, by),
                by -> new CorrectMoveIn(FAMILY, Optional.of(TODAY), WRONG, by, any),
                by -> new ExitMember(FAMILY, one, leaving(TODAY), Optional.empty(), by),
                by -> new CorrectExit(FAMILY, one, leaving(TODAY), WRONG, by, any),
                by -> new ReverseExit(FAMILY, one, WRONG, by, any),
                by -> new VoidEnrollment(FAMILY, one, WRONG, by, any));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void to_the_staff_of_another_agency_a_household_is_not_there(Function<Staff, Object> command) {
        when(harborHouse(), command.apply(STRANGER)).expectNoEvents().expectException(Absent.class);
    }

    // E25
    @ParameterizedTest
    @MethodSource("everyCommand")
    void a_victim_service_provider_records_nothing_of_a_household(Function<Staff, Object> command) {
        when(victimServiceProvider(), command.apply(DANA))
                .expectNoEvents()
                .expectExceptionMessage(
                        "A victim service provider enters no client into HMIS, not even anonymously. Use the comparable database.");
    }

    @Test
    void who_joins_must_stand_as_who_enters() {
        var joining = child(TODAY);
        when(harborHouse(), new AddMember(FAMILY, joining, DANA)).expectSuccessfulHandlerExecution();
        assertThat(admitted).containsExactly(joining.client());

        when(harborHouse(), new AddMember(FAMILY, joining, DANA), (client, household, project, by) -> {
                    throw PermissionRefusal.AWAITING_APPROVAL.refuse();
                })
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void who_joins_is_enrolled_by_whoever_recorded_it() {
        var joining = child(TODAY);
        when(harborHouse(), new AddMember(FAMILY, joining, DANA))
                .expectEvents(new MemberEnrolled(
                        FAMILY,
                        joining.enrollment(),
                        joining.client(),
                        DANA.agency(),
                        StayExamples.begun().project(),
                        Relationship.CHILD,
                        TODAY,
                        joining.disablingCondition(),
                        Optional.of(DANA.id())));
    }

    @Test
    void a_correction_is_of_what_its_sender_saw() {
        when(harborHouse(), new CorrectEntryDate(FAMILY, SON.enrollment(), TODAY, WRONG, DANA, Optional.of(1L)))
                .expectNoEvents()
                .expectException(StaleVersion.class);
        when(harborHouse(), new CorrectEntryDate(FAMILY, SON.enrollment(), TODAY, WRONG, DANA, Optional.of(2L)))
                .expectSuccessfulHandlerExecution();
    }

    // E55
    @Test
    void a_corrected_coc_is_one_of_the_projects_own_or_none() {
        when(harborHouse(), coc(Optional.of(new CocCode("CT-503"))))
                .expectNoEvents()
                .expectException(UnacceptableValue.class);
        when(harborHouse(), coc(Optional.of(CONNECTICUT)))
                .expectEvents(new EnrollmentCocCorrected(FAMILY, Optional.of(CONNECTICUT), WRONG, DANA.id()));
        when(harborHouse(), coc(Optional.empty()))
                .expectEvents(new EnrollmentCocCorrected(FAMILY, Optional.empty(), WRONG, DANA.id()));
    }

    // E56
    @Test
    void nobody_moves_into_a_shelter() {
        when(harborHouse(), new RecordMoveIn(FAMILY, TODAY, DANA))
                .expectNoEvents()
                .expectExceptionMessage(HouseholdRefusal.NO_MOVE_IN.title());
    }

    @Test
    void an_exit_is_reversed() {
        fixture(harborHouse(), (client, household, project, by) -> {})
                .given(history())
                .andGivenCommands(new ExitMember(FAMILY, SON.enrollment(), leaving(TODAY), Optional.empty(), DANA))
                .when(new ReverseExit(FAMILY, SON.enrollment(), WRONG, DANA, Optional.empty()))
                .expectEvents(new ExitReversed(FAMILY, SON.enrollment(), SON.client(), WRONG, DANA.id()));
    }

    private static CorrectEnrollmentCoc coc(Optional<CocCode> coc) {
        return new CorrectEnrollmentCoc(FAMILY, coc, WRONG, DANA, Optional.empty());
    }

    private ResultValidator<Household> when(AgencyFacts agency, Object command) {
        return when(agency, command, (client, household, project, by) -> admitted.add(client));
    }

    private static ResultValidator<Household> when(AgencyFacts agency, Object command, ClientStanding standing) {
        return fixture(agency, standing).given(history()).when(command);
    }

    private static List<Object> history() {
        return List.of(StayExamples.begun(), StayExamples.enrolled(MOTHER), StayExamples.enrolled(SON));
    }

    private static AggregateTestFixture<Household> fixture(AgencyFacts agency, ClientStanding standing) {
        var household = new AggregateTestFixture<>(Household.class);
        household.registerInjectableResource((Agencies) id -> agency);
        household.registerInjectableResource(standing);
        household.registerInjectableResource(StayExamples.SEAL);
        household.registerInjectableResource(at(NOON));
        return household;
    }
}
