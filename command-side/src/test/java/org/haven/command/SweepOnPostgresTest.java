package org.haven.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.command.Community.GRANT_ENDS;
import static org.haven.command.Community.TODAY;
import static org.haven.command.Community.history;
import static org.haven.command.Community.send;
import static org.haven.command.Community.stays;
import static org.haven.command.Community.sweepAt;
import static org.haven.command.refusal.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.haven.command.permission.ApproveByHdc;
import org.haven.command.permission.DenyByHdc;
import org.haven.command.permission.PermissionRefusal;
import org.haven.command.permission.RequestAgain;
import org.haven.eventstore.AtOnce;
import org.haven.eventstore.Positions;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.ReadModels;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.client.GrantId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SweepOnPostgresTest {

    private static final Instant PROVISIONAL_UNTIL = OnPostgres.NOON.plus(Duration.ofHours(24));

    private final Community here = new Community();

    // E6
    @Test
    void an_expired_grant_is_not_used_even_before_anybody_recorded_that_it_expired() {
        var head = here.approved();
        Community.haven().at(GRANT_ENDS);
        refused(PermissionRefusal.GRANT_EXPIRED, () -> here.enroll(head));
        assertThat(history(head)).doesNotContain("AnonymousGrantExpired");
    }

    @Test
    void a_grant_is_used_up_to_the_last_second_of_its_last_day() {
        var head = here.approved();
        Community.haven().at(GRANT_ENDS.minusSeconds(1));
        here.enroll(head);
        assertThat(stays(head)).isEqualTo(1);
    }

    @Test
    void that_a_grant_expired_is_recorded_once_and_not_before() {
        var head = here.approved();
        sweepAt(GRANT_ENDS.minusSeconds(1));
        assertThat(history(head)).doesNotContain("AnonymousGrantExpired");
        sweepAt(GRANT_ENDS);
        sweepAt(GRANT_ENDS.plusSeconds(60));
        assertThat(history(head)).containsOnlyOnce("AnonymousGrantExpired");
    }

    @RepeatedTest(3)
    void two_nodes_that_sweep_at_once_record_it_once() {
        var expiring = Stream.generate(here::approved).limit(3).toList();
        Community.deadlinesAreKnown();
        Community.haven().at(GRANT_ENDS);
        var outcomes = AtOnce.run(List.of(Community::sweep, Community::sweep, Community::sweep));
        assertThat(outcomes).allMatch(Optional::isEmpty);
        assertThat(expiring).allSatisfy(head -> assertThat(history(head)).containsOnlyOnce("AnonymousGrantExpired"));
    }

    @Test
    void after_a_grant_expired_the_agency_asks_again() {
        var head = here.approved();
        sweepAt(GRANT_ENDS);
        send(new RequestAgain(head, GrantId.next(), here.shelter, AnonymityReason.SAFETY, here.worker));
        send(new ApproveByHdc(head, here.hdc, Optional.empty()));
        here.enroll(head);
        assertThat(stays(head)).isEqualTo(1);
    }

    @Test
    void a_grant_in_use_never_expires() {
        var head = here.approved();
        here.enroll(head);
        sweepAt(GRANT_ENDS.plusSeconds(1));
        assertThat(history(head)).doesNotContain("AnonymousGrantExpired").endsWith("AnonymousGrantUsed");
    }

    @Test
    void a_provisional_record_is_enrolled_before_the_decision_and_its_approval_makes_it_used() {
        here.provisionally(24);
        var head = here.requested();
        here.enroll(head);
        send(new ApproveByHdc(head, here.hdc, Optional.empty()));
        sweepAt(GRANT_ENDS.plusSeconds(1));
        assertThat(history(head))
                .containsExactly(
                        "AnonymousRecordRequested",
                        "ReturnCodeIssued",
                        "AnonymousGrantUsed",
                        "AnonymousRecordApproved");
        refused(PermissionRefusal.SERVES_ANOTHER_HOUSEHOLD, () -> send(here.enrollment(here.outreach, TODAY, head)));
    }

    @Test
    void that_a_provisional_record_lapsed_is_recorded_once_and_not_before() {
        here.provisionally(24);
        var head = here.requested();
        here.enroll(head);
        sweepAt(PROVISIONAL_UNTIL.minusSeconds(1));
        assertThat(history(head)).doesNotContain("ProvisionalRecordLapsed");
        sweepAt(PROVISIONAL_UNTIL);
        sweepAt(PROVISIONAL_UNTIL.plusSeconds(60));
        assertThat(history(head)).containsOnlyOnce("ProvisionalRecordLapsed");
        assertThat(stays(head)).isEqualTo(1);
    }

    @Test
    void a_lapsed_provisional_record_is_not_enrolled_even_before_anybody_recorded_it() {
        here.provisionally(24);
        var head = here.requested();
        Community.haven().at(PROVISIONAL_UNTIL);
        refused(PermissionRefusal.PROVISIONAL_LAPSED, () -> here.enroll(head));
    }

    @Test
    void an_approval_that_the_deadlines_learn_of_late_still_expires_in_time() {
        here.provisionally(24);
        var head = here.requested();
        Community.deadlinesAreKnown();
        Community.whileTheDeadlinesLearnNothing(() -> {
            send(new ApproveByHdc(head, here.hdc, Optional.empty()));
            Community.haven().at(PROVISIONAL_UNTIL);
            Community.sweep();
        });
        sweepAt(GRANT_ENDS);
        assertThat(history(head)).endsWith("AnonymousGrantExpired");
    }

    @Test
    void the_deadlines_hold_what_the_log_alone_says() {
        here.requested();
        here.approved();
        var denied = here.requested();
        send(new DenyByHdc(denied, DenialReason.OTHER, here.hdc, Optional.empty()));
        send(new RequestAgain(denied, GrantId.next(), here.shelter, AnonymityReason.SAFETY, here.worker));
        sweepAt(GRANT_ENDS);

        var haven = Community.haven();
        var byTheLog = haven.bean(ReadModels.class)
                .named("deadline")
                .flatMap(ReadModel::reconciliation)
                .orElseThrow();
        assertThat(haven.sql()
                        .sql(byTheLog)
                        .param("upTo", haven.bean(Positions.class).head())
                        .query()
                        .singleRow())
                .isEqualTo(haven.sql().sql("""
                                SELECT 'command.deadline' AS table_name, count(*) AS row_count, max(position) AS last_position
                                FROM command.deadline
                                """).query().singleRow());
    }

    // Two deciding at once

    @RepeatedTest(5)
    void of_two_hdcs_who_decide_at_once_exactly_one_does() {
        var head = here.requested();
        var outcomes = AtOnce.run(List.of(
                () -> send(new ApproveByHdc(head, here.hdc, Optional.empty())),
                () -> send(new DenyByHdc(head, DenialReason.OTHER, here.otherHdc, Optional.empty()))));
        assertThat(AtOnce.succeeded(outcomes)).isEqualTo(1);
        assertThat(history(head)).hasSize(3);
    }
}
