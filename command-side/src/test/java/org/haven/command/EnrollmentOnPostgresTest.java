package org.haven.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.haven.command.Community.TODAY;
import static org.haven.command.Community.history;
import static org.haven.command.Community.send;
import static org.haven.command.Community.stays;
import static org.haven.command.refusal.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.haven.command.client.CorrectIdentity;
import org.haven.command.client.RecordIdentity;
import org.haven.command.client.RegisterClient;
import org.haven.command.consent.Children;
import org.haven.command.consent.RecordRoiChoice;
import org.haven.command.consent.RevokeRoi;
import org.haven.command.permission.ApproveByHdc;
import org.haven.command.permission.PermissionRefusal;
import org.haven.command.permission.RequestAgain;
import org.haven.command.permission.RevokeGrant;
import org.haven.command.permission.WithdrawRequest;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.Refused;
import org.haven.eventstore.AtOnce;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.client.Ssn;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class EnrollmentOnPostgresTest {

    private static final Identity NAMELESS = nameless(LocalDate.of(1980, 5, 17));

    private final Community here = new Community();

    @Test
    void an_anonymous_family_is_entered_end_to_end() {
        var head = here.requested();
        refused(PermissionRefusal.AWAITING_APPROVAL, () -> here.enroll(head));
        send(new ApproveByHdc(head, here.hdc, Optional.empty()));
        send(new RecordIdentity(head, NAMELESS, here.worker));
        var child = here.added(head, Relationship.CHILD);
        send(new RecordRoiChoice(head, enterAnonymous(), Children.ALL, here.worker));
        here.enroll(head, child);

        assertThat(history(child)).containsExactly("CoveredByGrant", "ReturnCodeIssued", "RoiChoiceRecorded");
        assertThat(history(head)).endsWith("AnonymousGrantUsed");
        assertThat(stays(child)).isEqualTo(1);
    }

    // Grants

    // E9
    @Test
    void a_grant_serves_one_household_and_no_other() {
        var head = here.approved();
        here.enroll(head);
        refused(PermissionRefusal.SERVES_ANOTHER_HOUSEHOLD, () -> send(here.enrollment(here.outreach, TODAY, head)));
    }

    @Test
    void a_family_member_is_not_enrolled_apart_on_the_same_grant() {
        var head = here.approved();
        var wife = here.added(head, Relationship.SPOUSE_OR_PARTNER);
        here.enroll(head);
        refused(PermissionRefusal.SERVES_ANOTHER_HOUSEHOLD, () -> here.enroll(wife));
    }

    @Test
    void for_another_household_another_grant_is_asked() {
        var head = here.approved();
        here.enroll(head);
        send(new RequestAgain(head, GrantId.next(), here.outreach, AnonymityReason.SAFETY, here.worker));
        send(new ApproveByHdc(head, here.hdc, Optional.empty()));
        send(here.enrollment(here.outreach, TODAY, head));
        assertThat(stays(head)).isEqualTo(2);
    }

    @Test
    void a_grant_is_used_for_the_project_it_was_asked_for() {
        var head = here.approved();
        refused(PermissionRefusal.ASKED_FOR_ANOTHER_PROJECT, () -> send(here.enrollment(here.outreach, TODAY, head)));
        here.enroll(head);
        assertThat(stays(head)).isEqualTo(1);
    }

    @Test
    void a_second_request_that_comes_to_nothing_leaves_the_first_stay_standing() {
        var head = here.approved();
        here.enroll(head);
        send(new RequestAgain(head, GrantId.next(), here.outreach, AnonymityReason.SAFETY, here.worker));
        send(new WithdrawRequest(head, here.worker, Optional.empty()));
        send(new RecordIdentity(head, NAMELESS, here.worker));
        send(new RevokeGrant(head, RevocationReason.GRANTED_IN_ERROR, here.hdc, Optional.empty()));
        refused(PermissionRefusal.REVOKED, () -> here.enroll(head));
    }

    // E1
    @Test
    void nothing_is_chosen_and_nothing_corrected_on_a_record_that_does_not_stand() {
        var head = here.approved();
        send(new RecordIdentity(head, NAMELESS, here.worker));
        send(new RevokeGrant(head, RevocationReason.GRANTED_IN_ERROR, here.hdc, Optional.empty()));
        refused(
                PermissionRefusal.REVOKED,
                () -> send(new RecordRoiChoice(head, enterAnonymous(), Children.NONE, here.worker)));
        refused(
                PermissionRefusal.REVOKED,
                () -> send(new CorrectIdentity(
                        head, NAMELESS, CorrectionReason.DOCUMENT_SEEN, here.worker, Optional.empty())));
    }

    // E18, E22
    @Test
    void a_child_added_after_the_heads_choice_is_included_and_loses_it_with_the_head() {
        var head = here.approved();
        send(new RecordRoiChoice(head, sharedWithAll(), Children.ALL, here.worker));
        var late = here.added(head, Relationship.CHILD);
        assertThat(history(late)).contains("RoiChoiceRecorded");
        send(new RevokeRoi(head, here.worker, Optional.empty()));
        assertThat(history(late)).endsWith("RoiRevoked");
    }

    // E21
    @Test
    void a_grown_up_child_chooses_for_themselves() {
        var head = here.approved();
        var grown = here.added(head, Relationship.CHILD);
        send(new RecordIdentity(grown, bornOn(TODAY.minusYears(18)), here.worker));
        var young = here.added(head, Relationship.CHILD);
        send(new RecordIdentity(young, bornOn(TODAY.minusYears(18).plusDays(1)), here.worker));
        send(new RecordRoiChoice(head, sharedWithAll(), Children.ALL, here.worker));
        assertThat(history(grown)).doesNotContain("RoiChoiceRecorded");
        assertThat(history(young)).contains("RoiChoiceRecorded");
    }

    @RepeatedTest(5)
    void of_two_households_enrolled_at_once_on_one_grant_exactly_one_is() {
        var head = here.approved();
        var wife = here.added(head, Relationship.SPOUSE_OR_PARTNER);
        var outcomes =
                AtOnce.run(List.of(() -> here.enroll(head), () -> send(here.enrollment(here.shelter, TODAY, wife))));
        assertThat(AtOnce.succeeded(outcomes)).isEqualTo(1);
        assertThat(stays(head) + stays(wife)).isEqualTo(1);
        assertThat(outcomes.stream().flatMap(Optional::stream))
                .allMatch(lost -> lost instanceof Refused || lost instanceof ConcurrencyException);
    }

    // E10
    @Test
    void a_grant_revoked_after_use_leaves_the_stay_and_blocks_the_next() {
        var head = here.approved();
        here.enroll(head);
        send(new RevokeGrant(head, RevocationReason.OTHER, here.hdc, Optional.empty()));
        refused(PermissionRefusal.REVOKED, () -> send(here.enrollment(here.outreach, TODAY, head)));
        assertThat(stays(head)).isEqualTo(1);
    }

    // E7
    @RepeatedTest(5)
    void nobody_is_enrolled_on_a_grant_that_is_revoked_at_the_same_instant() {
        var head = here.approved();
        AtOnce.run(List.of(
                () -> here.enroll(head),
                () -> send(new RevokeGrant(head, RevocationReason.OTHER, here.hdc, Optional.empty()))));
        var happened = history(head);
        if (happened.contains("AnonymousGrantUsed")) {
            assertThat(stays(head)).isEqualTo(1);
            assertThat(happened).containsSubsequence("AnonymousRecordApproved", "AnonymousGrantUsed");
            assertThat(happened.indexOf("AnonymousGrantRevoked")).isNotEqualTo(3);
        } else {
            assertThat(stays(head)).isZero();
            assertThat(happened).endsWith("AnonymousGrantRevoked");
        }
    }

    @RepeatedTest(5)
    void a_family_member_is_not_enrolled_while_the_familys_grant_is_revoked() {
        var head = here.approved();
        var wife = here.added(head, Relationship.SPOUSE_OR_PARTNER);
        AtOnce.run(List.of(
                () -> here.enroll(wife),
                () -> send(new RevokeGrant(head, RevocationReason.OTHER, here.hdc, Optional.empty()))));
        assertThat(stays(wife)).isEqualTo(history(head).contains("AnonymousGrantUsed") ? 1 : 0);
    }

    // E38
    @Test
    void a_family_member_under_a_name_of_their_own_needs_no_grant() {
        var head = here.approved();
        var wife = here.added(head, Relationship.SPOUSE_OR_PARTNER);
        send(new RecordIdentity(wife, ana(), here.worker));
        send(new RevokeGrant(head, RevocationReason.OTHER, here.hdc, Optional.empty()));
        here.enroll(wife);
        assertThat(stays(wife)).isEqualTo(1);
    }

    // Stays

    // E54
    @Test
    void a_client_has_no_two_stays_in_one_project_that_overlap() {
        var ana = registered(ana(), Optional.empty());
        here.enroll(ana);
        refused("household/stay-overlaps", () -> here.enroll(ana));
        refused("household/stay-overlaps", () -> send(here.enrollment(here.shelter, TODAY.minusDays(30), ana)));
        assertThat(stays(ana)).isEqualTo(1);
    }

    @Test
    void a_client_may_stay_in_two_projects() {
        var ana = registered(ana(), Optional.empty());
        here.enroll(ana);
        send(here.enrollment(here.outreach, TODAY, ana));
        assertThat(stays(ana)).isEqualTo(2);
    }

    @RepeatedTest(3)
    void of_two_overlapping_stays_begun_at_once_exactly_one_begins() {
        var ana = registered(ana(), Optional.empty());
        var outcomes = AtOnce.run(List.of(() -> here.enroll(ana), () -> here.enroll(ana)));
        assertThat(AtOnce.succeeded(outcomes)).isEqualTo(1);
        assertThat(stays(ana)).isEqualTo(1);
    }

    @Test
    void a_household_is_enrolled_as_a_whole_or_not_at_all() {
        var ana = registered(ana(), Optional.empty());
        var waiting = here.requested();
        refused(PermissionRefusal.AWAITING_APPROVAL, () -> here.enroll(ana, waiting));
        assertThat(stays(ana)).isZero();
        here.enroll(ana);
    }

    // Who stands by consent

    // E16
    @Test
    void a_client_who_agrees_to_share_is_enrolled_without_a_name() {
        var client = registered(NAMELESS, Optional.of(signed(Optional.empty())));
        here.enroll(client);
        assertThat(stays(client)).isEqualTo(1);
    }

    @Test
    void a_nameless_client_who_revokes_the_roi_begins_no_new_stay() {
        var client = registered(NAMELESS, Optional.of(signed(Optional.empty())));
        send(new RevokeRoi(client, here.worker, Optional.empty()));
        refused("client/name-withheld", () -> here.enroll(client));
    }

    // E7: on two nodes, so that nothing but the append itself can keep them apart
    @Test
    void nobody_is_enrolled_on_a_consent_that_another_node_revokes_meanwhile() {
        var client = registered(NAMELESS, Optional.of(signed(Optional.empty())));
        var enrolling = Community.whileAnotherNodeRevokes(client, () -> here.enroll(client));
        assertThat(enrolling).containsInstanceOf(Refused.class);
        assertThat(history(client)).endsWith("RoiRevoked");
        assertThat(stays(client)).isZero();
    }

    @Test
    void a_nameless_client_is_enrolled_up_to_and_including_the_last_day_of_the_roi() {
        var client = registered(NAMELESS, Optional.of(signed(Optional.of(TODAY))));
        Community.haven().at(java.time.Instant.parse("2026-03-03T05:00:00Z"));
        refused("client/name-withheld", () -> here.enroll(client));
        Community.haven().at(java.time.Instant.parse("2026-03-03T04:59:59Z"));
        here.enroll(client);
    }

    @Test
    void a_client_without_name_and_without_consent_is_not_entered_at_all() {
        refused("client/name-withheld", () -> registered(NAMELESS, Optional.empty()));
        refused("client/name-withheld", () -> registered(NAMELESS, Optional.of(enterAnonymous())));
    }

    @Test
    void the_heads_choice_includes_each_child_and_nobody_else() {
        var head = here.approved();
        var son = here.added(head, Relationship.CHILD);
        var daughter = here.added(head, Relationship.CHILD);
        var wife = here.added(head, Relationship.SPOUSE_OR_PARTNER);
        send(new RecordRoiChoice(head, enterAnonymous(), Children.ALL, here.worker));
        for (var included : List.of(head, son, daughter)) {
            assertThat(history(included)).containsOnlyOnce("RoiChoiceRecorded");
        }
        assertThat(history(wife)).doesNotContain("RoiChoiceRecorded");
    }

    @Test
    void a_choice_of_the_heads_own_includes_no_child() {
        var head = here.approved();
        var son = here.added(head, Relationship.CHILD);
        send(new RecordRoiChoice(head, enterAnonymous(), Children.NONE, here.worker));
        assertThat(history(son)).doesNotContain("RoiChoiceRecorded");
    }

    // Other agencies

    @Test
    void no_family_member_is_added_to_another_agencys_client() {
        var theirs = new Community().approved();
        assertThatExceptionOfType(Absent.class).isThrownBy(() -> here.added(theirs, Relationship.CHILD));
    }

    @Test
    void no_choice_is_recorded_for_another_agencys_client() {
        var theirs = new Community().approved();
        assertThatExceptionOfType(Absent.class)
                .isThrownBy(() -> send(new RecordRoiChoice(theirs, enterAnonymous(), Children.ALL, here.worker)));
    }

    @Test
    void another_agencys_client_is_not_enrolled() {
        var theirs = new Community().approved();
        assertThatExceptionOfType(Absent.class).isThrownBy(() -> here.enroll(theirs));
    }

    // E25
    @Test
    void a_victim_service_provider_enters_nobody_in_any_way() {
        var provider = new Community(true);
        refused("agency/victim-service-provider", provider::requested);
        refused(
                "agency/victim-service-provider",
                () -> send(new RegisterClient(ClientId.next(), ana(), Optional.empty(), provider.worker)));
        refused("agency/victim-service-provider", () -> provider.enroll(ClientId.next()));
    }

    private ClientId registered(Identity identity, Optional<RoiTerms> roi) {
        var client = ClientId.next();
        send(new RegisterClient(client, identity, roi, here.worker));
        return client;
    }

    private static Identity ana() {
        return new Identity(
                Answer.given(new PersonName.Full("Ana", "", "Rivera", "")),
                Answer.given(new Ssn.Partial("xxxxx4321")),
                Answer.notGiven(NonAnswer.NOT_COLLECTED));
    }

    private static Identity nameless(LocalDate born) {
        return new Identity(
                Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
                Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
                Answer.given(new DateOfBirth.Exact(born)));
    }

    private static RoiTerms signed(Optional<LocalDate> until) {
        return new RoiTerms(RoiChoice.SIGNED, new Sharing.AllAgencies(), TODAY, until, "2026-1", Optional.empty());
    }

    private static RoiTerms enterAnonymous() {
        return new RoiTerms(
                RoiChoice.ENTER_ANONYMOUS,
                new Sharing.OwnAgency(),
                TODAY,
                Optional.empty(),
                "2026-1",
                Optional.empty());
    }

    private static RoiTerms sharedWithAll() {
        return new RoiTerms(
                RoiChoice.SIGNED, new Sharing.AllAgencies(), TODAY, Optional.empty(), "2026-1", Optional.empty());
    }

    private static Identity bornOn(LocalDate day) {
        return new Identity(NAMELESS.name(), NAMELESS.ssn(), Answer.given(new DateOfBirth.Exact(day)));
    }
}
