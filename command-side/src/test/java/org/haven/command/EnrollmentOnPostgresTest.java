package org.haven.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haven.command.agency.RegisterAgency;
import org.haven.command.agency.RegisterProject;
import org.haven.command.client.AddFamilyMember;
import org.haven.command.client.RecordIdentity;
import org.haven.command.consent.Children;
import org.haven.command.consent.RecordRoiChoice;
import org.haven.command.household.EnrollHousehold;
import org.haven.command.household.Member;
import org.haven.command.household.Members;
import org.haven.command.permission.ApproveByHdc;
import org.haven.command.permission.RequestAnonymousRecord;
import org.haven.command.refusal.Refused;
import org.haven.eventstore.TestDatabase;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Identity;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnrollmentOnPostgresTest {

    private static OnPostgres haven;

    private final AgencyId agency = AgencyId.next();
    private final ProjectId shelter = ProjectId.next();
    private final Staff worker = new Staff(new StaffId("worker"), agency, Role.WORKER);
    private final Staff hdc = new Staff(new StaffId("hdc"), agency, Role.HDC);
    private final LocalDate today = LocalDate.of(2026, 3, 2);

    @BeforeAll
    static void start() {
        haven = new OnPostgres(TestDatabase.empty());
    }

    @AfterAll
    static void stop() {
        haven.close();
    }

    @Test
    void an_anonymous_family_is_entered_end_to_end() {
        community();
        var head = requested();
        assertThatThrownBy(() -> enroll(head)).isInstanceOf(Refused.class).hasMessageContaining("not approved");
        send(new ApproveByHdc(head, hdc, Optional.empty()));
        send(new RecordIdentity(head, anonymousBornOn(LocalDate.of(1980, 5, 17)), worker));
        var child = ClientId.next();
        send(new AddFamilyMember(head, child, Relationship.CHILD, worker));
        send(new RecordRoiChoice(head, enterAnonymous(), Children.ALL, worker));
        enroll(head, child);

        assertThat(events(child))
                .containsExactly("client.CoveredByGrant", "client.ReturnCodeIssued", "client.RoiChoiceRecorded");
        assertThat(events(head)).endsWith("client.AnonymousGrantUsed");
    }

    private void community() {
        send(new RegisterAgency(
                agency, "Harbor House", ZoneId.of("America/New_York"), false, Optional.empty(), StaffId.HAVEN));
        send(new RegisterProject(
                agency,
                shelter,
                "Night shelter",
                ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT,
                Set.of(new CocCode("CT-505")),
                Optional.empty(),
                StaffId.HAVEN));
    }

    private ClientId requested() {
        var client = ClientId.next();
        send(new RequestAnonymousRecord(client, GrantId.next(), shelter, AnonymityReason.SAFETY, worker));
        return client;
    }

    private void enroll(ClientId head, ClientId... children) {
        var members = new java.util.ArrayList<>(List.of(member(head, Relationship.HEAD_OF_HOUSEHOLD)));
        for (var child : children) {
            members.add(member(child, Relationship.CHILD));
        }
        send(new EnrollHousehold(
                HouseholdId.next(), shelter, Optional.of(new CocCode("CT-505")), new Members(members), worker));
    }

    private Member member(ClientId client, Relationship relationship) {
        return new Member(EnrollmentId.next(), client, relationship, today, Answer.notGiven(NonAnswer.NOT_COLLECTED));
    }

    private static Identity anonymousBornOn(LocalDate day) {
        return new Identity(
                Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
                Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
                Answer.given(new DateOfBirth.Exact(day)));
    }

    private RoiTerms enterAnonymous() {
        return new RoiTerms(
                RoiChoice.ENTER_ANONYMOUS,
                new Sharing.OwnAgency(),
                today,
                Optional.empty(),
                "2026-1",
                Optional.empty());
    }

    private static List<String> events(ClientId client) {
        return haven.sql()
                .sql(
                        "SELECT payload_type FROM eventstore.event WHERE aggregate_identifier = :id ORDER BY sequence_number")
                .param("id", client.toString())
                .query(String.class)
                .list();
    }

    private static void send(Object command) {
        haven.commands().sendAndWait(command);
    }
}
