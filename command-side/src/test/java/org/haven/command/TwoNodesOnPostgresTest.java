package org.haven.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.haven.command.Community.TODAY;
import static org.haven.command.refusal.Refusals.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.haven.command.agency.RegisterAgency;
import org.haven.command.agency.RegisterProject;
import org.haven.command.agency.SetAnonymousEntryPolicy;
import org.haven.command.client.AddFamilyMember;
import org.haven.command.client.CorrectDemographics;
import org.haven.command.client.RecordDemographics;
import org.haven.command.client.RegisterClient;
import org.haven.command.client.ReissueReturnCode;
import org.haven.command.consent.Children;
import org.haven.command.consent.RecordRoiChoice;
import org.haven.command.consent.RevokeRoi;
import org.haven.command.household.CorrectEnrollmentCoc;
import org.haven.command.household.EnrollHousehold;
import org.haven.command.household.Member;
import org.haven.command.household.Members;
import org.haven.command.household.NameHeadOfHousehold;
import org.haven.command.household.NewHead;
import org.haven.command.permission.ApproveByHdc;
import org.haven.command.permission.PermissionRefusal;
import org.haven.command.permission.RequestAnonymousRecord;
import org.haven.command.permission.RevokeGrant;
import org.haven.command.permission.WithdrawRequest;
import org.haven.command.refusal.Refused;
import org.haven.command.refusal.StaleVersion;
import org.haven.command.web.Again;
import org.haven.eventstore.AtOnce;
import org.haven.eventstore.TestDatabase;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.ReissueReason;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each node remembers what it met, and what the other has done since never shows in an answer. */
class TwoNodesOnPostgresTest {

    private static final TestDatabase DATABASE = TestDatabase.empty();
    private static final java.nio.file.Path KEYS = OnPostgres.keys();
    private static final OnPostgres HERE = new OnPostgres(DATABASE, KEYS);
    private static final OnPostgres THERE = new OnPostgres(DATABASE, KEYS);
    private static final CocCode COC = new CocCode("CT-505");
    private static final Demographics UNTOLD = new Demographics(
            Answer.notGiven(NonAnswer.NOT_COLLECTED),
            Answer.notGiven(NonAnswer.NOT_COLLECTED),
            Answer.notGiven(NonAnswer.NOT_COLLECTED));

    private final AgencyId agency = AgencyId.next();
    private final ProjectId shelter = ProjectId.next();
    private final Staff worker = new Staff(new StaffId("worker"), agency, Role.WORKER);
    private final Staff hdc = new Staff(new StaffId("hdc"), agency, Role.HDC);

    @AfterAll
    static void stop() {
        HERE.close();
        THERE.close();
    }

    @BeforeEach
    void an_agency_takes_part() {
        here(new RegisterAgency(
                agency, "Harbor House", ZoneId.of("America/New_York"), false, Optional.empty(), StaffId.HAVEN));
        here(project(shelter));
    }

    @Test
    void what_the_other_node_permitted_is_not_refused_here() {
        var client = requested();
        assertThat(remembered(client)).isTrue();
        there(new ApproveByHdc(client, hdc, Optional.empty()));

        here(new RecordDemographics(client, UNTOLD, worker));

        assertThat(names(client)).endsWith("AnonymousRecordApproved", "DemographicsRecorded");
    }

    @Test
    void what_the_other_node_took_back_is_refused_here_and_for_that_reason() {
        var client = approved();
        there(new RevokeGrant(client, RevocationReason.OTHER, hdc, Optional.empty()));

        refused(PermissionRefusal.REVOKED, () -> here(new RecordDemographics(client, UNTOLD, worker)));
    }

    @Test
    void a_household_is_enrolled_on_what_the_other_node_permitted_its_members() {
        var head = requested();
        var child = ClientId.next();
        there(new ApproveByHdc(head, hdc, Optional.empty()));
        there(new AddFamilyMember(head, child, Relationship.CHILD, worker));

        here(enrollment(TODAY, head, child));

        assertThat(names(head)).endsWith("AnonymousGrantUsed");
    }

    @Test
    void what_both_nodes_write_follows_one_another() {
        var client = approved();
        there(new ReissueReturnCode(client, ReissueReason.LOST, worker));
        here(new RecordDemographics(client, UNTOLD, worker));
        there(new ReissueReturnCode(client, ReissueReason.LOST, worker));

        assertThat(names(client)).endsWith("ReturnCodeReissued", "DemographicsRecorded", "ReturnCodeReissued");
    }

    @Test
    void the_version_that_counts_is_the_logs() {
        var client = approved();
        there(new RecordDemographics(client, UNTOLD, worker));
        var version = history(client).size() - 1L;

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> here(correction(client, version - 1)))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo(version));
        here(correction(client, version));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> there(correction(client, version)))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo(version + 1));
    }

    @Test
    void a_child_whom_the_other_node_included_loses_the_choice_with_the_head() {
        var head = approved();
        var child = ClientId.next();
        here(new AddFamilyMember(head, child, Relationship.CHILD, worker));
        there(new RecordRoiChoice(head, sharedWithAll(), Children.ALL, worker));
        here(new ReissueReturnCode(head, ReissueReason.LOST, worker));
        assertThat(remembered(child)).isTrue();

        here(new RevokeRoi(head, worker, Optional.empty()));

        assertThat(history(child)).last().isInstanceOf(RoiRevoked.class);
    }

    @Test
    void the_rule_that_the_other_node_set_holds_here() {
        requested();
        there(new SetAnonymousEntryPolicy(agency, new AnonymousEntryPolicy.Provisional(24), 7, hdc.id()));

        here(new RecordDemographics(requested(), UNTOLD, worker));
    }

    @Test
    void a_project_that_the_other_node_registered_is_known_here() {
        requested();
        var outreach = ProjectId.next();
        there(project(outreach));

        here(new RequestAnonymousRecord(ClientId.next(), GrantId.next(), outreach, AnonymityReason.SAFETY, worker));
    }

    @Test
    void what_a_command_failed_on_is_forgotten() {
        var client = requested();
        refused(PermissionRefusal.AWAITING_APPROVAL, () -> here(new RecordDemographics(client, UNTOLD, worker)));

        assertThat(remembered(client)).isFalse();
    }

    @Test
    void an_agency_that_is_remembered_is_not_taken_for_a_client() {
        assertThatExceptionOfType(IncompatibleAggregateException.class)
                .isThrownBy(() -> here(new WithdrawRequest(new ClientId(agency.value()), worker, Optional.empty())));
    }

    @Test
    void two_nodes_write_to_one_record_until_all_of_it_is_written() {
        var client = approved();
        var before = history(client).size();
        var writers = new ArrayList<Runnable>();
        for (var node : List.of(HERE, THERE)) {
            for (int thread = 0; thread < 3; thread++) {
                writers.add(() -> IntStream.range(0, 100).forEach(n -> untilWritten(node, client)));
            }
        }

        assertThat(AtOnce.run(writers))
                .allSatisfy(outcome -> assertThat(outcome).isEmpty());

        assertThat(versions(client))
                .isEqualTo(LongStream.range(0, before + 600).boxed().toList());
    }

    /** Whoever is told that others are writing sends the request again, as the answer says. */
    private void untilWritten(OnPostgres node, ClientId client) {
        var command = new ReissueReturnCode(client, ReissueReason.LOST, worker);
        Awaitility.await()
                .atMost(Duration.ofSeconds(50))
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(ConcurrencyException.class)
                .until(() -> {
                    Again.whenOvertaken(() -> node.commands().sendAndWait(command));
                    return true;
                });
    }

    // E54
    @Test
    void a_client_whom_both_nodes_enroll_over_overlapping_days_is_enrolled_once() {
        for (int n = 0; n < 5; n++) {
            var client = registered();
            var outcomes = AtOnce.run(List.of(
                    () -> untilDecided(HERE, enrollment(TODAY, client)),
                    () -> untilDecided(THERE, enrollment(TODAY.minusDays(3), client))));
            assertThatOneWinsAndTheOtherIsTold(outcomes, "household/stay-overlaps");
        }
    }

    // E48
    @Test
    void of_two_heads_named_at_once_one_is_the_head_and_who_named_the_other_is_told() {
        for (int n = 0; n < 5; n++) {
            var family = enrollment(TODAY, registered(), registered(), registered());
            here(family);
            there(new CorrectEnrollmentCoc(
                    family.household(), Optional.of(COC), CorrectionReason.ENTERED_WRONGLY, worker, Optional.empty()));
            var outcomes = AtOnce.run(
                    List.of(() -> untilDecided(HERE, naming(family, 1)), () -> untilDecided(THERE, naming(family, 2))));
            assertThatOneWinsAndTheOtherIsTold(outcomes, "household/head-has-changed");
        }
    }

    private static void assertThatOneWinsAndTheOtherIsTold(List<Optional<Throwable>> outcomes, String code) {
        assertThat(AtOnce.succeeded(outcomes)).isEqualTo(1);
        assertThat(outcomes.stream().flatMap(Optional::stream))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    /** As a request is: who was overtaken decides anew. */
    private static void untilDecided(OnPostgres node, Object command) {
        Again.whenOvertaken(() -> node.commands().sendAndWait(command));
    }

    private NameHeadOfHousehold naming(EnrollHousehold family, int member) {
        var members = family.members().all();
        return new NameHeadOfHousehold(
                family.household(),
                members.get(0).enrollment(),
                new NewHead(members.get(member).enrollment(), Map.of()),
                ChangeReason.FAMILY_CHANGED,
                worker);
    }

    private ClientId registered() {
        var client = ClientId.next();
        here(new RegisterClient(
                client,
                new Identity(
                        Answer.given(new PersonName.Full("Ana", "", "Example", "")),
                        Answer.notGiven(NonAnswer.NOT_COLLECTED),
                        Answer.notGiven(NonAnswer.NOT_COLLECTED)),
                Optional.empty(),
                worker));
        return client;
    }

    private EnrollHousehold enrollment(LocalDate entry, ClientId head, ClientId... children) {
        var members = new ArrayList<>(List.of(member(head, Relationship.HEAD_OF_HOUSEHOLD, entry)));
        for (var child : children) {
            members.add(member(child, Relationship.CHILD, entry));
        }
        return new EnrollHousehold(HouseholdId.next(), shelter, Optional.of(COC), new Members(members), worker);
    }

    private static Member member(ClientId client, Relationship relationship, LocalDate entry) {
        return new Member(EnrollmentId.next(), client, relationship, entry, Answer.notGiven(NonAnswer.NOT_COLLECTED));
    }

    private ClientId requested() {
        var client = ClientId.next();
        here(new RequestAnonymousRecord(client, GrantId.next(), shelter, AnonymityReason.SAFETY, worker));
        return client;
    }

    private ClientId approved() {
        var client = requested();
        here(new ApproveByHdc(client, hdc, Optional.empty()));
        assertThat(history(client)).last().isInstanceOf(AnonymousRecordApproved.class);
        return client;
    }

    private RegisterProject project(ProjectId project) {
        return new RegisterProject(
                agency,
                project,
                "Night shelter",
                ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT,
                Set.of(COC),
                Optional.empty(),
                StaffId.HAVEN);
    }

    private CorrectDemographics correction(ClientId client, long seen) {
        return new CorrectDemographics(
                client, UNTOLD, CorrectionReason.CLIENT_CHANGED_ANSWER, worker, Optional.of(seen));
    }

    private static RoiTerms sharedWithAll() {
        return new RoiTerms(
                RoiChoice.SIGNED, new Sharing.AllAgencies(), TODAY, Optional.empty(), "2026-1", Optional.empty());
    }

    private static void here(Object command) {
        HERE.commands().sendAndWait(command);
    }

    private static void there(Object command) {
        THERE.commands().sendAndWait(command);
    }

    private static boolean remembered(ClientId client) {
        return HERE.bean("clients", Cache.class).containsKey(client.toString());
    }

    private static List<Object> history(ClientId client) {
        return THERE.bean(EventStore.class)
                .readEvents(client.toString(), 0)
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    private static List<Long> versions(ClientId client) {
        return THERE.bean(EventStore.class)
                .readEvents(client.toString(), 0)
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    private static List<String> names(ClientId client) {
        return history(client).stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }
}
