package org.haven.command.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.haven.command.agency.AgencyExamples.DANA;
import static org.haven.command.agency.AgencyExamples.HAL;
import static org.haven.command.agency.AgencyExamples.at;
import static org.haven.command.agency.AgencyExamples.harborHouse;
import static org.haven.command.agency.AgencyExamples.withDeputy;
import static org.haven.eventstore.KernelExamples.MOTHER;
import static org.haven.eventstore.KernelExamples.NOON;
import static org.haven.eventstore.KernelExamples.TODAY;

import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haven.command.agency.AgencyFacts;
import org.haven.command.refusal.Refusal;
import org.haven.command.refusal.Refused;
import org.haven.kernel.client.AnonymizationReason;
import org.haven.kernel.client.ClientEvent.AnonymizationApproved;
import org.haven.kernel.client.ClientEvent.AnonymizationDenied;
import org.haven.kernel.client.ClientEvent.AnonymizationRequested;
import org.haven.kernel.client.ClientEvent.AnonymizationWithdrawn;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.client.Identifier;
import org.haven.kernel.event.Staff;
import org.junit.jupiter.api.Test;

class RemovalTest {

    private static final Removal NOT_ASKED = new Removal.NotAsked();
    private static final Removal AWAITING = new Removal.AwaitingHdc(DANA.id());
    private static final Removal DUE = new Removal.Due();

    // E19
    @Test
    void a_client_asks_and_says_what_stays() {
        var asked =
                NOT_ASKED.request(MOTHER, AnonymizationReason.ROI_REVOKED, Set.of(Identifier.DATE_OF_BIRTH), DANA.id());
        assertThat(asked)
                .isEqualTo(new AnonymizationRequested(
                        MOTHER, AnonymizationReason.ROI_REVOKED, Set.of(Identifier.DATE_OF_BIRTH), DANA.id()));
        assertThat(NOT_ASKED.after(asked)).isEqualTo(AWAITING);
        Stream.of(AWAITING, DUE)
                .forEach(state -> refused(
                        RemovalRefusal.ALREADY_REQUESTED,
                        () -> state.request(MOTHER, AnonymizationReason.SAFETY, Set.of(), DANA.id())));
    }

    // E19
    @Test
    void the_hdc_or_a_deputy_decides_and_then_the_removal_is_due() {
        var approved = AWAITING.approve(MOTHER, by(HAL, harborHouse()));
        assertThat(approved).isEqualTo(new AnonymizationApproved(MOTHER, HAL.id()));
        assertThat(AWAITING.after(approved)).isEqualTo(DUE);
        var denied = AWAITING.deny(MOTHER, DenialReason.OTHER, by(HAL, harborHouse()));
        assertThat(denied).isEqualTo(new AnonymizationDenied(MOTHER, DenialReason.OTHER, HAL.id()));
        assertThat(AWAITING.after(denied)).isEqualTo(NOT_ASKED);
        var askedByHal = new Removal.AwaitingHdc(HAL.id());
        assertThat(askedByHal.approve(MOTHER, by(DANA, withDeputy(DANA.id(), TODAY))))
                .isEqualTo(new AnonymizationApproved(MOTHER, DANA.id()));
    }

    @Test
    void nobody_else_decides() {
        refused(PermissionRefusal.NOT_THE_HDC, () -> AWAITING.approve(MOTHER, by(DANA, harborHouse())));
        refused(
                PermissionRefusal.NOT_THE_HDC,
                () -> AWAITING.deny(MOTHER, DenialReason.OTHER, by(DANA, withDeputy(DANA.id(), TODAY.minusDays(1)))));
    }

    // E3
    @Test
    void nobody_approves_their_own_request() {
        refused(
                PermissionRefusal.OWN_REQUEST,
                () -> new Removal.AwaitingHdc(HAL.id()).approve(MOTHER, by(HAL, harborHouse())));
    }

    @Test
    void who_asked_withdraws_and_nobody_else() {
        var withdrawn = AWAITING.withdraw(MOTHER, DANA.id());
        assertThat(withdrawn).isEqualTo(new AnonymizationWithdrawn(MOTHER, DANA.id()));
        assertThat(AWAITING.after(withdrawn)).isEqualTo(NOT_ASKED);
        refused(RemovalRefusal.NOT_YOURS_TO_WITHDRAW, () -> AWAITING.withdraw(MOTHER, HAL.id()));
    }

    @Test
    void what_nobody_asked_or_was_decided_is_not_decided() {
        Stream.of(NOT_ASKED, DUE).forEach(state -> {
            refused(RemovalRefusal.NOTHING_TO_DECIDE, () -> state.approve(MOTHER, by(HAL, harborHouse())));
            refused(
                    RemovalRefusal.NOTHING_TO_DECIDE,
                    () -> state.deny(MOTHER, DenialReason.OTHER, by(HAL, harborHouse())));
            refused(RemovalRefusal.NOTHING_TO_DECIDE, () -> state.withdraw(MOTHER, DANA.id()));
        });
    }

    @Test
    void a_record_from_which_the_name_goes_takes_no_new_one() {
        DUE.demandNameMayCome(false);
        AWAITING.demandNameMayCome(true);
        NOT_ASKED.demandNameMayCome(true);
        refused(RemovalRefusal.REMOVAL_DUE, () -> DUE.demandNameMayCome(true));
    }

    private static Deciding by(Staff staff, AgencyFacts agency) {
        return Deciding.in(agency, staff, at(NOON));
    }

    private static void refused(Refusal refusal, ThrowingCallable asked) {
        assertThatExceptionOfType(Refused.class).isThrownBy(asked).matches(refused -> refused.refusal() == refusal);
    }
}
