package org.haven.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.haven.command.Community.TODAY;
import static org.haven.command.Community.history;
import static org.haven.command.Community.send;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haven.command.client.LinkRecords;
import org.haven.command.client.RegisterClient;
import org.haven.command.client.UnlinkRecords;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.Refused;
import org.haven.command.refusal.StaleVersion;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.LinkReason;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.UnlinkReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.junit.jupiter.api.Test;

class LinksOnPostgresTest {

    private final Community harbor = new Community();

    @Test
    void both_records_learn_of_the_link_in_one_append_and_of_its_end() {
        var one = named();
        var survivor = named();
        send(link(one, survivor, false, harbor.hdc));
        assertThat(history(one)).endsWith("RecordLinked");
        assertThat(history(survivor)).endsWith("LinkReceived");

        send(new UnlinkRecords(one, survivor, UnlinkReason.LINKED_BY_MISTAKE, harbor.hdc, Optional.empty()));
        assertThat(history(one)).endsWith("RecordUnlinked");
        assertThat(history(survivor)).endsWith("LinkReleased");
        send(link(survivor, one, false, harbor.hdc));
    }

    // E41
    @Test
    void stays_on_the_same_days_in_one_project_are_put_right_first() {
        var one = named();
        var survivor = named();
        send(harbor.enrollment(harbor.shelter, TODAY, one));
        send(harbor.enrollment(harbor.shelter, TODAY, survivor));
        refused("linking/stays-overlap", () -> send(link(one, survivor, false, harbor.hdc)));
        assertThat(history(one)).doesNotContain("RecordLinked");
        assertThat(history(survivor)).doesNotContain("LinkReceived");
    }

    @Test
    void stays_in_different_projects_are_in_nobodys_way() {
        var one = named();
        var survivor = named();
        send(harbor.enrollment(harbor.shelter, TODAY, one));
        send(harbor.enrollment(harbor.outreach, TODAY, survivor));
        send(link(one, survivor, false, harbor.hdc));
        assertThat(history(one)).endsWith("RecordLinked");
    }

    // E41
    @Test
    void an_anonymous_record_is_linked_only_when_the_client_agrees() {
        var anonymous = harbor.approved();
        var survivor = named();
        refused("linking/client-has-not-consented", () -> send(link(anonymous, survivor, false, harbor.hdc)));
        refused("linking/survivor-is-anonymous", () -> send(link(survivor, anonymous, true, harbor.hdc)));
        send(link(anonymous, survivor, true, harbor.hdc));
        assertThat(history(anonymous)).endsWith("RecordLinked");
    }

    @Test
    void nobody_but_the_hdc_links_and_only_what_they_saw_and_only_at_home() {
        var one = named();
        var survivor = named();
        refused("linking/not-the-hdc", () -> send(link(one, survivor, false, harbor.worker)));
        var elsewhere = new Community();
        assertThatExceptionOfType(Absent.class).isThrownBy(() -> send(link(one, survivor, false, elsewhere.hdc)));
        assertThatExceptionOfType(Absent.class).isThrownBy(() -> send(link(one, named(elsewhere), false, harbor.hdc)));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> send(
                        new LinkRecords(one, survivor, LinkReason.ENTERED_TWICE, false, harbor.hdc, Optional.of(0L))));
    }

    private ClientId named() {
        return named(harbor);
    }

    private static ClientId named(Community community) {
        var client = ClientId.next();
        var identity = new Identity(
                Answer.given(new PersonName.Full("Ana", "", "Rivera", "")),
                Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
                Answer.notGiven(NonAnswer.NOT_COLLECTED));
        send(new RegisterClient(client, identity, Optional.empty(), community.worker));
        return client;
    }

    private static LinkRecords link(ClientId one, ClientId survivor, boolean consented, Staff by) {
        return new LinkRecords(one, survivor, LinkReason.CLIENT_SAID_SO, consented, by, Optional.empty());
    }

    private static void refused(String code, ThrowingCallable asked) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(asked)
                .matches(refused -> refused.code().equals(code), code);
    }
}
