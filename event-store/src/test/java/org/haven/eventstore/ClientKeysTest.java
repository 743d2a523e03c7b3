package org.haven.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.SealedIdentity;
import org.haven.kernel.client.Ssn;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClientKeysTest {

    private static final Identity ANA = new Identity(
            Answer.given(new PersonName.Full("Ana", "Quetzal", "Rivera", "")),
            Answer.given(new Ssn.Full("219099999")),
            Answer.given(new DateOfBirth.Exact(LocalDate.of(1980, 5, 17))));
    private static final Identity NAMELESS = new Identity(
            Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
            Answer.given(new Ssn.Partial("xxxxx4321")),
            Answer.given(new DateOfBirth.Approximate(LocalDate.of(1980, 1, 1))));

    private static final TestDatabase DATABASE = TestDatabase.empty();

    private final JdbcClient sql = JdbcClient.create(DATABASE.dataSource());
    private final ClientId client = ClientId.next();
    private final Path folder;
    private final ClientKeys keys;

    ClientKeysTest(@TempDir Path folder) {
        this.folder = folder;
        keys = new ClientKeys(sql, MasterKey.in(folder.resolve("master-key.json")));
    }

    @BeforeAll
    static void migrate() {
        Migrations.of(DATABASE.dataSource(), "keys", "org/haven/eventstore/keys")
                .migrate();
    }

    @Test
    void what_was_sealed_is_opened_as_it_was() {
        assertThat(keys.open(client, keys.seal(client, ANA))).contains(ANA);
        assertThat(keys.open(client, keys.seal(client, NAMELESS))).contains(NAMELESS);
    }

    @Test
    void one_client_has_one_key_even_when_sealed_twice_at_once() {
        var sealed = new java.util.concurrent.ConcurrentLinkedQueue<SealedIdentity>();
        var outcomes = AtOnce.run(Stream.<Runnable>generate(() -> () -> sealed.add(keys.seal(client, ANA)))
                .limit(6)
                .toList());
        assertThat(AtOnce.succeeded(outcomes)).isEqualTo(6);
        assertThat(sealed).allSatisfy(one -> assertThat(keys.open(client, one)).contains(ANA));
    }

    @Test
    void nothing_of_the_person_is_in_what_is_sealed() {
        var bytes = Base64.getDecoder().decode(keys.seal(client, ANA).ciphertext());
        var texts = List.of(
                new String(bytes, StandardCharsets.ISO_8859_1),
                keys.seal(client, ANA).ciphertext(),
                HexFormat.of().formatHex(bytes));
        for (var value : List.of("Ana", "Quetzal", "Rivera", "219099999", "9999", "1980-05-17")) {
            for (var shown : List.of(
                    value,
                    Base64.getEncoder().withoutPadding().encodeToString(value.getBytes(UTF_8)),
                    HexFormat.of().formatHex(value.getBytes(UTF_8)))) {
                assertThat(texts).noneMatch(text -> shown.length() > 4 && text.contains(shown));
            }
        }
    }

    @Test
    void the_same_answers_are_never_sealed_alike() {
        assertThat(keys.seal(client, ANA)).isNotEqualTo(keys.seal(client, ANA));
    }

    @Test
    void the_key_of_another_client_does_not_open_it() {
        var another = ClientId.next();
        keys.seal(another, NAMELESS);
        var sealed = keys.seal(client, ANA);
        assertThatIllegalStateException()
                .isThrownBy(() -> keys.open(another, sealed))
                .withMessageContaining("could not be opened");
    }

    @Test
    void a_key_moved_to_another_client_does_not_open_it_either() {
        var another = ClientId.next();
        var sealed = keys.seal(client, ANA);
        sql.sql("INSERT INTO keys.client_key SELECT :another, wrapped FROM keys.client_key WHERE client_id = :client")
                .param("another", another.value())
                .param("client", client.value())
                .update();
        assertThatIllegalStateException().isThrownBy(() -> keys.open(another, sealed));
    }

    @Test
    void whose_key_is_forgotten_is_forgotten() {
        var sealed = keys.seal(client, ANA);
        sql.sql("DELETE FROM keys.client_key WHERE client_id = :client")
                .param("client", client.value())
                .update();
        assertThat(keys.open(client, sealed)).isEmpty();
    }

    @Test
    void another_master_key_is_clearly_said_to_be_the_wrong_one() {
        var sealed = keys.seal(client, ANA);
        var foreign = new ClientKeys(sql, MasterKey.in(folder.resolve("another.json")));
        assertThatIllegalStateException()
                .isThrownBy(() -> foreign.open(client, sealed))
                .withMessageContaining("Configure the master key of this database");
    }
}
