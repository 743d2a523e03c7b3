package org.haven.command.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.command.agency.AgencyExamples.DANA;
import static org.haven.command.agency.AgencyExamples.HAL;
import static org.haven.command.refusal.Refusals.refused;
import static org.haven.eventstore.KernelExamples.FAMILY;
import static org.haven.eventstore.KernelExamples.GRANT;
import static org.haven.eventstore.KernelExamples.MOTHER;
import static org.haven.eventstore.KernelExamples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haven.command.permission.Permission.Approved;
import org.haven.command.permission.Permission.AwaitingHdc;
import org.haven.command.permission.Permission.Ended;
import org.haven.command.permission.Permission.NotRequested;
import org.haven.command.permission.Permission.Used;
import org.haven.command.permission.Permission.UsedAndAskedAgain;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.household.HouseholdId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PermissionTest {

    private static final Instant LATER = NOON.plus(Duration.ofDays(7));
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final HouseholdId ANOTHER_FAMILY = HouseholdId.next();

    private static final Used CARRIES_A_STAY = new Used(GrantId.next(), ANOTHER_FAMILY);

    private static final Map<String, Permission> STATES = states();
    private static final Map<String, Consumer<Permission>> DECISIONS = decisions();

    /** What each state allows ("yes"), and in which words it refuses everything else. */
    private static final String TABLE = """
            state        request            approve            deny               withdraw           revoke             end      stand              use
            not-asked    yes                nothing-to-decide  nothing-to-decide  nothing-to-decide  nothing-to-revoke  not-yet  not-requested      not-requested
            awaiting     already-requested  yes                yes                yes                nothing-to-revoke  not-yet  awaiting-approval  awaiting-approval
            provisional  already-requested  yes                yes                yes                nothing-to-revoke  not-yet  yes                yes
            overdue      already-requested  provisional-lapsed yes                yes                nothing-to-revoke  yes      provisional-lapsed provisional-lapsed
            approved     already-requested  nothing-to-decide  nothing-to-decide  nothing-to-decide  yes                not-yet  yes                yes
            run-out      already-requested  nothing-to-decide  nothing-to-decide  nothing-to-decide  yes                yes      grant-expired      grant-expired
            used         yes                nothing-to-decide  nothing-to-decide  nothing-to-decide  yes                not-yet  yes                serves-another-household
            again        already-requested  yes                yes                yes                yes                not-yet  yes                awaiting-approval
            again-ok     already-requested  nothing-to-decide  nothing-to-decide  nothing-to-decide  yes                not-yet  yes                yes
            denied       yes                nothing-to-decide  nothing-to-decide  nothing-to-decide  nothing-to-revoke  not-yet  denied             denied
            withdrawn    yes                nothing-to-decide  nothing-to-decide  nothing-to-decide  nothing-to-revoke  not-yet  withdrawn          withdrawn
            expired      yes                nothing-to-decide  nothing-to-decide  nothing-to-decide  nothing-to-revoke  not-yet  grant-expired      grant-expired
            lapsed       yes                nothing-to-decide  nothing-to-decide  nothing-to-decide  nothing-to-revoke  not-yet  provisional-lapsed provisional-lapsed
            revoked      yes                nothing-to-decide  nothing-to-decide  nothing-to-decide  nothing-to-revoke  not-yet  revoked            revoked
            """;

    private static Map<String, Permission> states() {
        var states = new LinkedHashMap<String, Permission>();
        states.put("not-asked", new NotRequested());
        states.put("awaiting", awaiting(Optional.empty()));
        states.put("provisional", awaiting(Optional.of(LATER)));
        states.put("overdue", awaiting(Optional.of(NOON)));
        states.put("approved", new Approved(GRANT, LATER));
        states.put("run-out", new Approved(GRANT, NOON));
        states.put("used", new Used(GRANT, ANOTHER_FAMILY));
        states.put("again", new UsedAndAskedAgain(CARRIES_A_STAY, awaiting(Optional.empty())));
        states.put("again-ok", new UsedAndAskedAgain(CARRIES_A_STAY, new Approved(GRANT, LATER)));
        states.put("denied", new Ended(GRANT, PermissionRefusal.DENIED));
        states.put("withdrawn", new Ended(GRANT, PermissionRefusal.WITHDRAWN));
        states.put("expired", new Ended(GRANT, PermissionRefusal.GRANT_EXPIRED));
        states.put("lapsed", new Ended(GRANT, PermissionRefusal.PROVISIONAL_LAPSED));
        states.put("revoked", new Ended(GRANT, PermissionRefusal.REVOKED));
        return states;
    }

    private static Map<String, Consumer<Permission>> decisions() {
        var decisions = new LinkedHashMap<String, Consumer<Permission>>();
        decisions.put("request", Permission::request);
        decisions.put("approve", state -> state.approve(MOTHER, byHal(NOON)));
        decisions.put("deny", state -> state.deny(MOTHER, DenialReason.OTHER, byHal(NOON)));
        decisions.put("withdraw", state -> state.withdraw(MOTHER, DANA.id()));
        decisions.put("revoke", state -> state.revoke(MOTHER, RevocationReason.OTHER, byHal(NOON)));
        decisions.put("end", state -> state.end(MOTHER, GRANT, NOON));
        decisions.put("stand", state -> state.demandStanding(NOON));
        decisions.put("use", state -> state.use(MOTHER, FAMILY, NOON));
        return decisions;
    }

    static Stream<Arguments> table() {
        var rows = TABLE.lines()
                .map(row -> Arrays.asList(row.trim().split(" +", -1)))
                .toList();
        assertThat(rows.stream().skip(1).map(row -> row.get(0))).containsExactlyElementsOf(STATES.keySet());
        assertThat(rows.get(0).subList(1, rows.get(0).size())).containsExactlyElementsOf(DECISIONS.keySet());
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, row.size())
                        .mapToObj(n -> Arguments.of(row.get(0), rows.get(0).get(n), row.get(n))));
    }

    @ParameterizedTest(name = "{0}: {1}? {2}")
    @MethodSource("table")
    void a_state_allows_what_it_names_and_refuses_the_rest(String state, String decision, String answer) {
        Runnable deciding = () -> java.util.Objects.requireNonNull(DECISIONS.get(decision))
                .accept(java.util.Objects.requireNonNull(STATES.get(state)));
        if (answer.equals("yes")) {
            deciding.run();
        } else {
            refused("permission/" + answer, deciding::run);
        }
    }

    static Stream<String> everyState() {
        return STATES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void whoever_may_not_decide_is_told_only_that(String name) {
        var state = java.util.Objects.requireNonNull(STATES.get(name));
        var notByRight = new Deciding(DANA, false, NOON, LATER);
        refused(PermissionRefusal.NOT_THE_HDC, () -> state.approve(MOTHER, notByRight));
        refused(PermissionRefusal.NOT_THE_HDC, () -> state.deny(MOTHER, DenialReason.OTHER, notByRight));
        refused(PermissionRefusal.NOT_THE_HDC, () -> state.revoke(MOTHER, RevocationReason.OTHER, notByRight));
    }

    // E3
    @Test
    void nobody_approves_their_own_request() {
        var ownRequest = new Deciding(DANA, true, NOON, LATER);
        refused(PermissionRefusal.OWN_REQUEST, () -> awaiting(Optional.empty()).approve(MOTHER, ownRequest));
        refused(
                PermissionRefusal.OWN_REQUEST,
                () -> awaiting(Optional.of(LATER)).approve(MOTHER, ownRequest));
    }

    @Test
    void an_approval_says_who_gave_it_and_until_when_it_may_be_used() {
        assertThat(awaiting(Optional.empty()).approve(MOTHER, byHal(NOON)))
                .isEqualTo(new AnonymousRecordApproved(MOTHER, GRANT, HAL.id(), false, LATER));
    }

    // E6
    @ParameterizedTest(name = "{0} seconds from the end of the grant")
    @CsvSource({"-1, true", "0, false", "1, false"})
    void an_approval_may_be_used_until_the_end_of_its_last_day(int seconds, boolean usable) {
        var approved = new Approved(GRANT, LATER);
        var then = LATER.plusSeconds(seconds);
        if (usable) {
            assertThat(approved.use(MOTHER, FAMILY, then)).contains(new AnonymousGrantUsed(MOTHER, GRANT, FAMILY));
            refused(PermissionRefusal.NOT_YET, () -> approved.end(MOTHER, GRANT, then));
        } else {
            refused(PermissionRefusal.GRANT_EXPIRED, () -> approved.use(MOTHER, FAMILY, then));
            assertThat(approved.end(MOTHER, GRANT, then)).isEqualTo(new AnonymousGrantExpired(MOTHER, GRANT, LATER));
        }
    }

    @ParameterizedTest(name = "{0} seconds from the moment by which the HDC decides")
    @CsvSource({"-1, true", "0, false", "1, false"})
    void a_provisional_record_stands_until_its_moment(int seconds, boolean standing) {
        var provisional = awaiting(Optional.of(LATER));
        var then = LATER.plusSeconds(seconds);
        if (standing) {
            assertThat(provisional.use(MOTHER, FAMILY, then)).contains(new AnonymousGrantUsed(MOTHER, GRANT, FAMILY));
            assertThat(provisional.approve(MOTHER, byHal(then)).grant()).isEqualTo(GRANT);
            refused(PermissionRefusal.NOT_YET, () -> provisional.end(MOTHER, GRANT, then));
        } else {
            refused(PermissionRefusal.PROVISIONAL_LAPSED, () -> provisional.use(MOTHER, FAMILY, then));
            refused(PermissionRefusal.PROVISIONAL_LAPSED, () -> provisional.approve(MOTHER, byHal(then)));
            assertThat(provisional.end(MOTHER, GRANT, then))
                    .isEqualTo(new ProvisionalRecordLapsed(MOTHER, GRANT, LATER));
        }
    }

    @Test
    void time_ends_only_the_grant_it_was_counted_for() {
        var then = LATER.plus(SECOND);
        refused(PermissionRefusal.NOT_YET, () -> new Approved(GRANT, LATER).end(MOTHER, GrantId.next(), then));
        refused(PermissionRefusal.NOT_YET, () -> awaiting(Optional.of(LATER)).end(MOTHER, GrantId.next(), then));
    }

    // E9
    @Test
    void the_household_that_a_grant_serves_may_use_it_again() {
        assertThat(new Used(GRANT, FAMILY).use(MOTHER, FAMILY, LATER)).isEmpty();
        assertThat(new AwaitingHdc(GRANT, DANA.id(), Optional.of(LATER), Optional.of(FAMILY)).use(MOTHER, FAMILY, NOON))
                .isEmpty();
    }

    @Test
    void a_provisional_record_in_use_serves_no_other_household() {
        refused(
                PermissionRefusal.SERVES_ANOTHER_HOUSEHOLD,
                () -> new AwaitingHdc(GRANT, DANA.id(), Optional.of(LATER), Optional.of(ANOTHER_FAMILY))
                        .use(MOTHER, FAMILY, NOON));
    }

    // E10
    @Test
    void a_revocation_says_whether_the_grant_was_in_use() {
        assertThat(new Approved(GRANT, LATER).revoke(MOTHER, RevocationReason.OTHER, byHal(NOON)))
                .isEqualTo(new AnonymousGrantRevoked(MOTHER, GRANT, RevocationReason.OTHER, false, HAL.id()));
        assertThat(new Used(GRANT, FAMILY)
                        .revoke(MOTHER, RevocationReason.OTHER, byHal(NOON))
                        .afterUse())
                .isTrue();
    }

    @Test
    void a_provisional_record_in_use_stays_in_use_when_it_is_approved() {
        var inUse = awaiting(Optional.of(LATER)).after(new AnonymousGrantUsed(MOTHER, GRANT, FAMILY));
        assertThat(inUse.after(new AnonymousRecordApproved(MOTHER, GRANT, HAL.id(), false, LATER)))
                .isEqualTo(new Used(GRANT, FAMILY));
    }

    // E8
    @Test
    void whoever_asks_again_follows_the_request_before() {
        assertThat(new Ended(GRANT, PermissionRefusal.DENIED).request()).contains(GRANT);
        assertThat(new NotRequested().request()).isEmpty();
    }

    private static Permission awaiting(Optional<Instant> provisionalUntil) {
        return new AwaitingHdc(GRANT, DANA.id(), provisionalUntil, Optional.empty());
    }

    private static Deciding byHal(Instant now) {
        return new Deciding(HAL, true, now, LATER);
    }

    @ParameterizedTest
    @EnumSource(
            value = PermissionRefusal.class,
            names = {"DENIED", "WITHDRAWN", "GRANT_EXPIRED", "PROVISIONAL_LAPSED", "REVOKED"})
    void whatever_becomes_of_a_second_request_the_stay_that_is_carried_stands(PermissionRefusal why) {
        var again = new UsedAndAskedAgain(CARRIES_A_STAY, awaiting(Optional.empty()));
        assertThat(again.ended(GRANT, why)).isEqualTo(CARRIES_A_STAY);
    }

    @Test
    void an_approval_that_is_taken_back_leaves_the_second_request() {
        var again = new UsedAndAskedAgain(CARRIES_A_STAY, awaiting(Optional.empty()));
        assertThat(again.ended(CARRIES_A_STAY.grant(), PermissionRefusal.REVOKED))
                .isEqualTo(again.next());
    }

    @Test
    void a_second_approval_carries_the_second_household() {
        var approved = new UsedAndAskedAgain(CARRIES_A_STAY, new Approved(GRANT, LATER));
        assertThat(approved.after(new AnonymousGrantUsed(MOTHER, GRANT, FAMILY)))
                .isEqualTo(new Used(GRANT, FAMILY));
    }

    @Test
    void an_unused_approval_is_taken_back_before_the_one_that_carries_a_stay() {
        var approved = new UsedAndAskedAgain(CARRIES_A_STAY, new Approved(GRANT, LATER));
        var awaiting = new UsedAndAskedAgain(CARRIES_A_STAY, awaiting(Optional.empty()));
        assertThat(revoked(approved).grant()).isEqualTo(GRANT);
        assertThat(revoked(awaiting).grant()).isEqualTo(CARRIES_A_STAY.grant());
    }

    private static AnonymousGrantRevoked revoked(Permission permission) {
        return permission.revoke(MOTHER, RevocationReason.OTHER, new Deciding(HAL, true, NOON, LATER));
    }
}
