package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** What an administrator sees of the read models and does for them: one Haven, from health to a poisoned event and back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String MODELS = "/operations/read-models";

    private static Path data;
    private static Haven haven;
    private static Caller admin;

    @BeforeAll
    static void start() throws IOException {
        data = Files.createTempDirectory("haven-operations");
        haven = Haven.start("--port", "0", "--data", data.toString());
        admin = Caller.of(haven, "admin");
        var intake = new Intake(Caller.of(haven, "harbor-worker"), Caller.of(haven, "harbor-hdc"), Intake.SHELTER);
        var client = intake.approved();
        intake.identify(client, Intake.ANONYMOUS).expect(200);
        intake.enroll("2026-03-02", client).expect(201);
    }

    @AfterAll
    static void stop() {
        haven.close();
    }

    @Test
    @Order(1)
    void every_read_model_is_listed_and_comes_to_the_end_of_the_log() {
        await().atMost(SOON)
                .until(() -> rows(MODELS).values().stream()
                        .allMatch(row -> row.get("behind").asLong() == 0
                                && row.get("ready").asBoolean()));

        assertThat(rows(MODELS).values().stream().map(row -> row.get("name").asString()))
                .contains("enrollment_list", "client_card", "completeness_subject", "audit_trail", "deadline");
    }

    @Test
    @Order(2)
    void nobody_but_an_administrator_rebuilds_and_nobody_but_they_and_auditors_look() {
        var worker = Caller.of(haven, "harbor-worker");

        worker.get(MODELS).expect(403);
        worker.post(MODELS + "/agency/rebuild", "").expect(403);
        Caller.of(haven, "auditor").get(MODELS).expect(200);
        Caller.of(haven, "auditor").post(MODELS + "/agency/rebuild", "").expect(403);
        admin.post(MODELS + "/no_such_model/rebuild", "").expect(404);
    }

    @Test
    @Order(3)
    void every_read_model_is_rebuilt_while_it_is_read_and_agrees_with_the_log() {
        for (var row : rows(MODELS).values()) {
            var name = row.get("name").asString();
            admin.post(MODELS + "/" + name + "/rebuild", "").expect(202);
            await().atMost(SOON)
                    .until(() -> rebuild(name).path("state").asString("").equals("DONE"));
        }

        admin.get("/agencies").expect(200);
        for (var found :
                rows(admin.post("/operations/reconciliation", "").expect(200)).values()) {
            assertThat(found.get("outcome").asString()).as(found.toString()).isEqualTo("AGREES");
        }
    }

    @Test
    @Order(4)
    void a_view_that_lacks_events_is_refused_until_it_has_been_made_anew() throws Exception {
        change("UPDATE eventstore.read_model SET names = '{}' WHERE name = 'agency'");
        change(
                "UPDATE eventstore.rebuild SET state = 'COPYING', code = 'another build', heartbeat_at = 'infinity' WHERE read_model = 'agency'");
        haven.close();
        haven = Haven.start("--port", "0", "--data", data.toString());
        admin = Caller.of(haven, "admin");

        var refused = admin.get("/agencies").expectProblem(503, "read/not-ready");

        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.text()).contains("agency");
        admin.get(MODELS).expect(200);
        change("UPDATE eventstore.rebuild SET heartbeat_at = '-infinity' WHERE read_model = 'agency'");
        await().atMost(SOON).until(() -> admin.get("/agencies").status() == 200);
    }

    @Test
    @Order(5)
    void an_event_that_does_not_fold_waits_as_a_letter_and_is_dropped_with_a_reason() throws Exception {
        long position = poison();
        var letters = MODELS + "/client_card/letters";
        await().atMost(SOON).until(() -> !rows(letters).isEmpty());
        var letter = rows(letters).get(0);

        assertThat(letter.get("position").asLong()).isEqualTo(position);
        assertThat(letter.get("eventName").asString()).isEqualTo("client.ClientRegistered");
        assertThat(letter.get("cause").asString()).doesNotContain("Ada");
        assertThat(admin.post(letters + "/" + position + "/retry", "")
                        .expect(200)
                        .json()
                        .get("outcome")
                        .asString())
                .isEqualTo("PARKED");
        admin.post(letters + "/" + (position + 1) + "/retry", "").expect(404);
        admin.post(letters + "/" + position + "/drop", "{\"reason\": \"because Ada Lovelace asked\"}")
                .expect(400);
        admin.post(letters + "/" + position + "/drop", "{\"reason\": \"WRITTEN_IN_ERROR\"}")
                .expect(200);
        assertThat(rows(letters)).isEmpty();
        admin.get("/agencies").expect(200);
    }

    @Test
    @Order(6)
    void the_command_line_tells_of_what_does_not_agree_by_its_exit_status() {
        haven.close();
        var said = new StringWriter();

        int exit = Main.commandLine().setOut(new PrintWriter(said)).execute("reconcile", "--data", data.toString());

        assertThat(said.toString()).contains("enrollment_list").contains("client_card");
        assertThat(exit).as(said.toString()).isEqualTo(1);
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(Dump.url(haven), "postgres", Dump.password(haven));
    }

    private static void change(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static long poison() throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement("""
                        INSERT INTO eventstore.event
                        SELECT max(position) + 1, gen_random_uuid(), ?, 0, 'Client', 'client.ClientRegistered', '1',
                               convert_to('{"client": "' || ? || '", "Ada": "Lovelace"}', 'UTF8'), '{}', clock_timestamp()
                        FROM eventstore.event
                        RETURNING position""")) {
            var stream = UUID.randomUUID().toString();
            statement.setString(1, stream);
            statement.setString(2, stream);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static JsonNode rebuild(String name) {
        return rows(MODELS).values().stream()
                .filter(row -> row.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("rebuild");
    }

    private static JsonNode rows(String path) {
        return rows(admin.get(path).expect(200));
    }

    private static JsonNode rows(Reply reply) {
        return reply.json().get("rows");
    }
}
