package org.haven.command.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.haven.command.refusal.Refusals.refused;
import static org.haven.eventstore.KernelExamples.MOTHER;
import static org.haven.eventstore.KernelExamples.SON;
import static org.haven.eventstore.KernelExamples.TODAY;
import static org.haven.eventstore.KernelExamples.WORKER;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.haven.command.consent.Consent.Chosen;
import org.haven.command.consent.Consent.NotAsked;
import org.haven.command.consent.Consent.Revoked;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.Guardian;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiForm;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.hud.UnacceptableValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentTest {

    private static final RoiTerms SIGNED = signed(TODAY, Optional.empty());
    private static final RoiTerms ANONYMOUS = new RoiTerms(
            RoiChoice.ENTER_ANONYMOUS, new Sharing.OwnAgency(), TODAY, Optional.empty(), "2026-1", Optional.empty());

    static Stream<Consent> everyState() {
        return Stream.of(new NotAsked(), made(SIGNED), made(ANONYMOUS), new Revoked());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void a_choice_may_be_made_at_any_time(Consent state) {
        assertThat(state.choose(MOTHER, SIGNED, false, choosing(false, false, RoiPolicy.UNLESS_SET)))
                .isEqualTo(new RoiChoiceRecorded(MOTHER, SIGNED, Optional.empty(), WORKER));
    }

    @Test
    void a_choice_was_made_by_today_and_not_later() {
        assertThat(chosen(TODAY.minusDays(1))).isNotNull();
        assertThat(chosen(TODAY)).isNotNull();
        assertThatExceptionOfType(UnacceptableValue.class)
                .isThrownBy(() -> chosen(TODAY.plusDays(1)))
                .matches(wrong ->
                        wrong.code().equals("roi/future") && wrong.pointer().equals("/roi/since"));
    }

    @Test
    void no_record_becomes_anonymous_without_permission() {
        assertThat(new NotAsked()
                        .choose(MOTHER, ANONYMOUS, false, choosing(false, false, RoiPolicy.UNLESS_SET))
                        .terms())
                .isEqualTo(ANONYMOUS);
        refused(
                ConsentRefusal.NOT_AN_ANONYMOUS_RECORD,
                () -> new NotAsked().choose(MOTHER, ANONYMOUS, false, choosing(true, false, RoiPolicy.UNLESS_SET)));
    }

    @Test
    void a_child_is_included_on_the_heads_terms_by_the_head() {
        var head = new NotAsked().choose(MOTHER, SIGNED, false, choosing(false, false, RoiPolicy.UNLESS_SET));
        assertThat(new NotAsked().include(SON, head))
                .isEqualTo(new RoiChoiceRecorded(SON, SIGNED, Optional.of(MOTHER), WORKER));
    }

    @Test
    void what_was_agreed_can_be_revoked_and_nothing_else() {
        assertThat(made(SIGNED).revoke(MOTHER, TODAY, WORKER)).isEqualTo(new RoiRevoked(MOTHER, TODAY, WORKER));
        everyState()
                .filter(state -> !state.equals(made(SIGNED)))
                .forEach(state -> refused(ConsentRefusal.NO_ROI_TO_REVOKE, () -> state.revoke(MOTHER, TODAY, WORKER)));
    }

    // E17
    @Test
    void a_record_is_shared_up_to_and_including_the_last_day() {
        var ending = made(signed(TODAY.minusDays(9), Optional.of(TODAY)));
        assertThat(ending.sharesOn(TODAY.minusDays(1))).isTrue();
        assertThat(ending.sharesOn(TODAY)).isTrue();
        assertThat(ending.sharesOn(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void who_was_not_asked_or_refused_or_revoked_is_not_shared() {
        assertThat(Stream.of(new NotAsked(), made(ANONYMOUS), new Revoked())).noneMatch(state -> state.sharesOn(TODAY));
        assertThat(made(SIGNED).sharesOn(TODAY.plusYears(50))).isTrue();
    }

    @Test
    void whoever_shares_with_nobody_is_not_shared() {
        var own = new RoiTerms(
                RoiChoice.SIGNED, new Sharing.OwnAgency(), TODAY, Optional.empty(), "2026-1", Optional.empty());
        assertThat(made(own).sharesOn(TODAY)).isFalse();
    }

    @Test
    void somebody_else_attests_what_was_said() {
        assertThat(verbal(new StaffId("colleague"))).isNotNull();
        assertThatExceptionOfType(UnacceptableValue.class)
                .isThrownBy(() -> verbal(WORKER))
                .matches(wrong -> wrong.code().equals("roi/attested-by-recorder"));
    }

    // E22
    @Test
    void a_choice_that_includes_the_children_includes_one_who_is_added_later() {
        var head = new NotAsked().choose(MOTHER, SIGNED, true, choosing(false, false, RoiPolicy.UNLESS_SET));
        assertThat(Chosen.after(head).includingChildren(MOTHER)).hasValue(head);
        assertThat(made(SIGNED).includingChildren(MOTHER)).isEmpty();
    }

    @Test
    void a_choice_is_the_heads_when_the_head_made_it() {
        var included = Chosen.after(new RoiChoiceRecorded(SON, SIGNED, Optional.of(MOTHER), WORKER));
        assertThat(included.isOf(MOTHER)).isTrue();
        assertThat(included.isOf(SON)).isFalse();
        assertThat(made(SIGNED).isOf(MOTHER)).isFalse();
    }

    @Test
    void where_the_client_names_no_last_day_the_agencys_term_says_it() {
        var year = new RoiPolicy(Optional.of(365), 14, 30, 18, false);
        assertThat(chosen(SIGNED, choosing(false, false, year)).terms().until()).contains(TODAY.plusDays(364));
        var named = signed(TODAY, Optional.of(TODAY.plusDays(9)));
        assertThat(chosen(named, choosing(false, false, year)).terms()).isEqualTo(named);
        assertThat(chosen(ANONYMOUS, choosing(false, false, year)).terms()).isEqualTo(ANONYMOUS);
        assertThat(chosen(SIGNED, choosing(false, false, RoiPolicy.UNLESS_SET)).terms())
                .isEqualTo(SIGNED);
    }

    // E23
    @Test
    void a_minor_who_came_alone_shares_with_nobody_unless_a_guardian_or_the_agency_says_so() {
        var alone = choosing(false, true, RoiPolicy.UNLESS_SET);
        refused(ConsentRefusal.UNACCOMPANIED_MINOR, () -> chosen(SIGNED, alone));
        var allowed = new RoiPolicy(Optional.empty(), 14, 30, 18, true);
        assertThat(chosen(SIGNED, choosing(false, true, allowed))).isNotNull();
        var byGuardian = new RoiTerms(
                RoiChoice.SIGNED,
                new Sharing.AllAgencies(),
                TODAY,
                Optional.empty(),
                "2026-1",
                Optional.empty(),
                Optional.of("es"),
                Optional.of(RoiForm.PAPER),
                Optional.of(Guardian.PARENT));
        assertThat(chosen(byGuardian, alone).terms()).isEqualTo(byGuardian);
    }

    // E23
    @Test
    void a_minor_who_came_alone_may_be_entered_for_the_own_agency_and_anonymously() {
        var alone = choosing(false, true, RoiPolicy.UNLESS_SET);
        var own = new RoiTerms(
                RoiChoice.SIGNED, new Sharing.OwnAgency(), TODAY, Optional.empty(), "2026-1", Optional.empty());
        assertThat(chosen(own, alone)).isNotNull();
        assertThat(chosen(ANONYMOUS, alone)).isNotNull();
    }

    private static RoiChoiceRecorded chosen(RoiTerms terms, Choosing choosing) {
        return new NotAsked().choose(MOTHER, terms, false, choosing);
    }

    private static Choosing choosing(boolean withoutPermission, boolean minor, RoiPolicy policy) {
        return new Choosing(withoutPermission, minor, policy, TODAY, WORKER);
    }

    private static RoiChoiceRecorded verbal(StaffId attestedBy) {
        var terms = new RoiTerms(
                RoiChoice.VERBAL,
                new Sharing.AllAgencies(),
                TODAY,
                Optional.empty(),
                "2026-1",
                Optional.of(attestedBy));
        return new NotAsked().choose(MOTHER, terms, false, choosing(false, false, RoiPolicy.UNLESS_SET));
    }

    private static Chosen made(RoiTerms terms) {
        return Chosen.after(new RoiChoiceRecorded(MOTHER, terms, Optional.empty(), WORKER));
    }

    private static RoiChoiceRecorded chosen(LocalDate since) {
        return new NotAsked()
                .choose(MOTHER, signed(since, Optional.empty()), false, choosing(false, false, RoiPolicy.UNLESS_SET));
    }

    private static RoiTerms signed(LocalDate since, Optional<LocalDate> until) {
        return new RoiTerms(RoiChoice.SIGNED, new Sharing.AllAgencies(), since, until, "2026-1", Optional.empty());
    }
}
