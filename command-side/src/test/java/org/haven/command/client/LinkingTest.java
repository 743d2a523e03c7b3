package org.haven.command.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.haven.eventstore.KernelExamples.HDC;

import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haven.command.refusal.Refusal;
import org.haven.command.refusal.Refused;
import org.haven.kernel.client.ClientEvent.LinkReceived;
import org.haven.kernel.client.ClientEvent.LinkReleased;
import org.haven.kernel.client.ClientEvent.RecordLinked;
import org.haven.kernel.client.ClientEvent.RecordUnlinked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.LinkReason;
import org.haven.kernel.client.UnlinkReason;
import org.haven.kernel.hud.UnacceptableValue;
import org.junit.jupiter.api.Test;

class LinkingTest {

    private static final ClientId ONE = ClientId.next();
    private static final ClientId OTHER = ClientId.next();
    private static final ClientId THIRD = ClientId.next();
    private static final Linking AWAY = new Linking(Optional.of(THIRD), Set.of());
    private static final Linking RECEIVED = new Linking(Optional.empty(), Set.of(THIRD));

    @Test
    void a_record_is_linked_to_another_and_the_other_knows() {
        var linked = linked(Linking.NONE, true, false);
        assertThat(Linking.NONE.after(linked).survivor()).contains(OTHER);
        var received = Linking.NONE.receive(OTHER, true, true, linked);
        assertThat(received).isEqualTo(new LinkReceived(OTHER, ONE, HDC));
        assertThat(Linking.NONE.after(received).linked()).containsExactly(ONE);
    }

    @Test
    void nothing_is_linked_in_a_chain() {
        refused(LinkingRefusal.ALREADY_LINKED, () -> linked(AWAY, true, false));
        refused(LinkingRefusal.OTHERS_ARE_LINKED_TO_IT, () -> linked(RECEIVED, true, false));
        refused(
                LinkingRefusal.SURVIVOR_IS_LINKED_AWAY,
                () -> AWAY.receive(OTHER, true, true, linked(Linking.NONE, true, false)));
    }

    @Test
    void several_records_are_linked_to_one() {
        assertThat(RECEIVED.after(RECEIVED.receive(OTHER, true, true, linked(Linking.NONE, true, false)))
                        .linked())
                .containsExactly(THIRD, ONE);
    }

    @Test
    void a_record_is_not_linked_to_itself() {
        assertThatExceptionOfType(UnacceptableValue.class)
                .isThrownBy(() -> Linking.NONE.link(ONE, ONE, true, LinkReason.ENTERED_TWICE, false, HDC));
    }

    // E41
    @Test
    void an_anonymous_record_is_linked_only_when_the_client_agrees() {
        refused(LinkingRefusal.CLIENT_HAS_NOT_CONSENTED, () -> linked(Linking.NONE, false, false));
        assertThat(linked(Linking.NONE, false, true).clientConsented()).isTrue();
        refused(
                LinkingRefusal.CLIENT_HAS_NOT_CONSENTED,
                () -> Linking.NONE.receive(OTHER, false, false, linked(Linking.NONE, true, false)));
    }

    // E41
    @Test
    void the_record_with_a_name_is_the_one_that_goes_on() {
        refused(
                LinkingRefusal.SURVIVOR_IS_ANONYMOUS,
                () -> Linking.NONE.receive(OTHER, false, true, linked(Linking.NONE, true, true)));
        assertThat(Linking.NONE.receive(OTHER, true, false, linked(Linking.NONE, false, true)))
                .isNotNull();
        assertThat(Linking.NONE.receive(OTHER, false, false, linked(Linking.NONE, false, true)))
                .isNotNull();
    }

    // E42
    @Test
    void what_was_linked_by_mistake_is_as_before_once_it_is_unlinked() {
        var away = Linking.NONE.after(linked(Linking.NONE, true, false));
        var unlinked = away.unlink(ONE, OTHER, UnlinkReason.LINKED_BY_MISTAKE, HDC);
        assertThat(unlinked).isEqualTo(new RecordUnlinked(ONE, OTHER, UnlinkReason.LINKED_BY_MISTAKE, HDC));
        assertThat(away.after(unlinked)).isEqualTo(Linking.NONE);
        var survivor = Linking.NONE.after(new LinkReceived(OTHER, ONE, HDC));
        var released = survivor.release(OTHER, unlinked);
        assertThat(released).isEqualTo(new LinkReleased(OTHER, ONE, HDC));
        assertThat(survivor.after(released)).isEqualTo(Linking.NONE);
    }

    @Test
    void what_is_not_linked_is_not_unlinked() {
        refused(LinkingRefusal.NOT_LINKED, () -> Linking.NONE.unlink(ONE, OTHER, UnlinkReason.OTHER, HDC));
        refused(LinkingRefusal.NOT_LINKED, () -> AWAY.unlink(ONE, OTHER, UnlinkReason.OTHER, HDC));
    }

    private static RecordLinked linked(Linking state, boolean named, boolean consented) {
        return state.link(ONE, OTHER, named, LinkReason.CLIENT_SAID_SO, consented, HDC);
    }

    private static void refused(Refusal refusal, ThrowingCallable asked) {
        assertThatExceptionOfType(Refused.class).isThrownBy(asked).matches(refused -> refused.refusal() == refusal);
    }
}
