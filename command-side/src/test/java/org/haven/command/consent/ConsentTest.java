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
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.hud.UnacceptableValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentTest {

    private static final RoiTerms SIGNED = signed(TODAY, Optional.empty());
    private static final RoiTerms ANONYMOUS = new RoiTerms(
            RoiChoice.ENTER_ANONYMOUS, new Sharing.OwnAgency(), TODAY, Optional.empty(), "2026-1", Optional.empty());

    static Stream<Consent> everyState() {
        return Stream.of(new NotAsked(), new Chosen(SIGNED), new Chosen(ANONYMOUS), new Revoked());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void a_choice_may_be_made_at_any_time(Consent state) {
        assertThat(state.choose(MOTHER, SIGNED, false, TODAY, WORKER))
                .isEqualTo(new RoiChoiceRecorded(MOTHER, SIGNED, Optional.empty(), WORKER));
    }

    @Test
    void a_choice_was_made_by_today_and_not_later() {
        assertThat(chosen(TODAY.minusDays(1))).isNotNull();
        assertThat(chosen(TODAY)).isNotNull();
        assertThatExceptionOfType(UnacceptableValue.class)
                .isThrownBy(() -> chosen(TODAY.plusDays(1)))
                .matches(wrong ->
                        wrong.code().equals("roi/future") && wrong.pointer().equals("/since"));
    }

    @Test
    void who_has_a_name_on_record_does_not_choose_to_be_entered_without() {
        assertThat(new NotAsked()
                        .choose(MOTHER, ANONYMOUS, false, TODAY, WORKER)
                        .terms())
                .isEqualTo(ANONYMOUS);
        refused(ConsentRefusal.RECORD_HAS_A_NAME, () -> new NotAsked().choose(MOTHER, ANONYMOUS, true, TODAY, WORKER));
    }

    @Test
    void a_child_is_included_on_the_heads_terms_by_the_head() {
        var head = new NotAsked().choose(MOTHER, SIGNED, false, TODAY, WORKER);
        assertThat(new NotAsked().include(SON, head))
                .isEqualTo(new RoiChoiceRecorded(SON, SIGNED, Optional.of(MOTHER), WORKER));
    }

    @Test
    void what_was_agreed_can_be_revoked_and_nothing_else() {
        assertThat(new Chosen(SIGNED).revoke(MOTHER, TODAY, WORKER)).isEqualTo(new RoiRevoked(MOTHER, TODAY, WORKER));
        everyState()
                .filter(state -> !state.equals(new Chosen(SIGNED)))
                .forEach(state -> refused(ConsentRefusal.NO_ROI_TO_REVOKE, () -> state.revoke(MOTHER, TODAY, WORKER)));
    }

    // E17
    @Test
    void a_client_agrees_up_to_and_including_the_last_day() {
        var ending = new Chosen(signed(TODAY.minusDays(9), Optional.of(TODAY)));
        assertThat(ending.agreesOn(TODAY.minusDays(1))).isTrue();
        assertThat(ending.agreesOn(TODAY)).isTrue();
        assertThat(ending.agreesOn(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void who_was_not_asked_or_refused_or_revoked_does_not_agree() {
        assertThat(Stream.of(new NotAsked(), new Chosen(ANONYMOUS), new Revoked()))
                .noneMatch(state -> state.agreesOn(TODAY));
        assertThat(new Chosen(SIGNED).agreesOn(TODAY.plusYears(50))).isTrue();
    }

    private static RoiChoiceRecorded chosen(LocalDate since) {
        return new NotAsked().choose(MOTHER, signed(since, Optional.empty()), false, TODAY, WORKER);
    }

    private static RoiTerms signed(LocalDate since, Optional<LocalDate> until) {
        return new RoiTerms(RoiChoice.SIGNED, new Sharing.AllAgencies(), since, until, "2026-1", Optional.empty());
    }
}
