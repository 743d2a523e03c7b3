package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When its database goes away under load, Haven says so, and is well again by itself soon after the database is back. */
class DatabaseOutageTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static StoppableDatabase database;
    private static ChildProcess haven;
    private static Intake intake;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        database = StoppableDatabase.start(folder.resolve("database"));
        var data = folder.resolve("haven");
        int port = ChildProcess.freePort();
        haven = ChildProcess.start(
                Main.class, port, database.environment(), "--data", data.toString(), "--port", Integer.toString(port));
        var address = "http://localhost:" + port;
        intake = new Intake(
                Caller.of(address, data, "harbor-worker"), Caller.of(address, data, "harbor-hdc"), Intake.SHELTER);
    }

    @AfterAll
    static void stop() throws IOException {
        haven.close();
        database.close();
    }

    @Test
    void after_the_database_was_stopped_and_started_haven_is_well_again_by_itself() throws Exception {
        outage("stopped", database::stop);
    }

    @Test
    void after_the_database_was_killed_and_started_haven_is_well_again_by_itself() throws Exception {
        outage("killed", database::kill);
    }

    private static void outage(String how, Outage outage) throws Exception {
        var before = clients();
        var traffic = new Traffic(intake);
        try (traffic) {
            traffic.awaitWritten(30);
            outage.happens();
            assertThat(intake.request().status()).isEqualTo(503);
            assertThat(intake.worker().get("/agencies").status()).isEqualTo(503);
            database.start();
            long back = System.nanoTime();
            var writes = traffic.awaitSuccess(Traffic.WRITER, back, SOON);
            System.out.printf("%s: writes succeeded again %d ms after the database was back%n", how, writes.toMillis());
            var reads = traffic.awaitSuccess(Traffic.READER, back, SOON.minus(writes));
            System.out.printf("%s: reads succeeded again %d ms after the database was back%n", how, reads.toMillis());
            traffic.awaitWritten(traffic.written().size() + 30);
        } finally {
            System.out.println(traffic.account());
        }

        assertThat(traffic.wrong())
                .as("answers that are neither success nor 503")
                .isEmpty();
        assertThat(clients())
                .containsAll(traffic.written())
                .hasSize(before.size() + traffic.written().size());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(answers("SELECT count(*) FROM query.audit_trail"))
                        .isEqualTo(answers("SELECT count(*) FROM eventstore.event")));
        assertThat(answers("SELECT count(*) FROM query.pending_approvals"))
                .isEqualTo(List.of("" + clients().size()));
        assertThat(haven.heard()).anyMatch(line -> line.contains("has lost its database"));
        assertThat(haven.heard().stream().filter(line -> line.startsWith("\tat ")))
                .as("stack traces of the outage")
                .isEmpty();
    }

    /** One for each request that was kept. */
    private static List<String> clients() throws SQLException {
        return answers("SELECT stream FROM eventstore.event WHERE name = 'client.AnonymousRecordRequested'");
    }

    private static List<String> answers(String question) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.setting("spring.datasource.username"),
                        database.setting("spring.datasource.password"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    /** What takes the database away. */
    private interface Outage {
        void happens() throws IOException;
    }
}
