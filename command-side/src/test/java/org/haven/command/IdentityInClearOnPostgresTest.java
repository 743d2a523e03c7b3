package org.haven.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.command.Community.send;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.Snapshotter;
import org.haven.command.client.CorrectIdentity;
import org.haven.command.client.RecordIdentity;
import org.haven.command.client.RegisterClient;
import org.haven.kernel.client.ClientEvent.IdentityCorrected;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.Ssn;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.junit.jupiter.api.Test;

class IdentityInClearOnPostgresTest {

    private static final Identity ZENOBIA = new Identity(
            Answer.given(new PersonName.Full("Zenobia", "Quetzal", "Okonkwo", "")),
            Answer.given(new Ssn.Full("219-09-8877")),
            Answer.given(new DateOfBirth.Exact(LocalDate.of(1967, 11, 23))));
    private static final List<String> TOLD = List.of(
            "Zenobia",
            "Quetzal",
            "Okonkwo",
            "219098877",
            "219-09-8877",
            "8877\"",
            "1967-11-23",
            "19671123",
            "[1967,11,23]");

    private final Community here = new Community();
    private final ClientId client = ClientId.next();

    @Test
    void nothing_of_who_somebody_is_stands_in_the_log_in_clear() {
        everythingIsToldAndCorrected();
        demandNothingTold(log());
    }

    @Test
    void nothing_of_who_somebody_is_stands_in_a_snapshot_in_clear() throws ClassNotFoundException {
        everythingIsToldAndCorrected();
        Community.haven()
                .bean(Snapshotter.class)
                .scheduleSnapshot(Class.forName("org.haven.command.client.Client"), client.toString());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> snapshots().stream().anyMatch(text -> text.contains(client.toString())));
        demandNothingTold(snapshots());
    }

    private static void demandNothingTold(List<String> texts) {
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainIgnoringCase(TOLD.stream()
                                .flatMap(IdentityInClearOnPostgresTest::encoded)
                                .toArray(String[]::new)));
    }

    @Test
    void who_has_the_clients_key_reads_what_was_told() {
        everythingIsToldAndCorrected();
        var sealed = Community.haven()
                .bean(org.axonframework.eventsourcing.eventstore.EventStore.class)
                .readEvents(client.toString())
                .asStream()
                .map(event -> event.getPayload())
                .filter(IdentityCorrected.class::isInstance)
                .map(event -> ((IdentityCorrected) event).sealed())
                .findFirst()
                .orElseThrow();
        assertThat(Community.haven().bean(IdentitySeal.class).open(client, sealed))
                .contains(ZENOBIA);
    }

    private void everythingIsToldAndCorrected() {
        send(new RegisterClient(client, ZENOBIA, Optional.empty(), here.worker));
        send(new CorrectIdentity(client, ZENOBIA, CorrectionReason.DOCUMENT_SEEN, here.worker, Optional.empty()));
        var anonymous = here.approved();
        send(new RecordIdentity(
                anonymous,
                new Identity(Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER), ZENOBIA.ssn(), ZENOBIA.dateOfBirth()),
                here.worker));
    }

    /** Payload and metadata of every event, as text and as what a Base64 in it would hide. */
    private static List<String> log() {
        return texts("SELECT payload || metadata FROM eventstore.event");
    }

    private static List<String> snapshots() {
        return texts("SELECT payload FROM eventstore.snapshot");
    }

    private static List<String> texts(String columns) {
        return Community.haven().sql().sql(columns).query(byte[].class).list().stream()
                .map(bytes -> new String(bytes, ISO_8859_1))
                .toList();
    }

    private static Stream<String> encoded(String value) {
        var bytes = value.getBytes(UTF_8);
        return Stream.concat(
                Stream.of(
                        value,
                        new StringBuilder(value).reverse().toString(),
                        new String(value.getBytes(UTF_16BE), ISO_8859_1),
                        HexFormat.of().formatHex(bytes),
                        HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT)),
                Stream.of("", " ", "  ")
                        .map(shift -> base64Within(shift + value))
                        .filter(text -> text.length() > 4));
    }

    /** What of a value's Base64 does not depend on what stands before and after it. */
    private static String base64Within(String value) {
        var text = Base64.getEncoder().withoutPadding().encodeToString(value.getBytes(UTF_8));
        return text.substring(4, text.length() - 3);
    }
}
