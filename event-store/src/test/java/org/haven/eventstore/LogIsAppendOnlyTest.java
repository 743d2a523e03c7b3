package org.haven.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.haven.kernel.client.ClientId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LogIsAppendOnlyTest {

    private static final TestDatabase DATABASE = TestDatabase.empty();

    private static Path folder;

    private static Running running;

    @BeforeAll
    static void start(@TempDir Path shared) {
        folder = shared;
        running = new Running(DATABASE, folder.resolve("master-key.json"));
        running.append(ClientId.next(), 0);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE eventstore.event SET name = 'another'",
                "DELETE FROM eventstore.event",
                "TRUNCATE eventstore.event",
                "INSERT INTO eventstore.event SELECT position + 1, gen_random_uuid(), stream, version + 1, aggregate, name,"
                        + " revision, payload, metadata, written_at FROM eventstore.event",
                "ALTER TABLE eventstore.event DISABLE TRIGGER ALL",
                "DROP TABLE eventstore.event",
                "DROP SCHEMA eventstore CASCADE",
                "DROP FUNCTION eventstore.append",
                "DELETE FROM eventstore.claim",
                "SELECT FROM eventstore.head FOR UPDATE"
            })
    void the_service_cannot_change_what_has_happened(String change) {
        var service = JdbcClient.create(DATABASE.productsDataSource());
        assertThatThrownBy(() -> service.sql(change).update())
                .hasStackTraceContaining(change.startsWith("DROP") || change.startsWith("ALTER") ? "owner" : "denied");
    }

    @Test
    void the_service_can_read_what_has_happened() {
        assertThat(running.sql()
                        .sql("SELECT count(*) FROM eventstore.event")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_service_that_could_change_history_does_not_start() {
        assertThatThrownBy(() -> new Running(
                        DATABASE,
                        folder.resolve("master-key.json"),
                        List.of("--spring.datasource.username=" + TestDatabase.OWNER)))
                .hasStackTraceContaining("could change or erase the log");
    }

    @Test
    void a_service_that_is_not_told_who_owns_the_log_does_not_start() {
        assertThatThrownBy(() -> new Running(
                        DATABASE, folder.resolve("master-key.json"), List.of("--haven.log-owner.username=")))
                .hasStackTraceContaining("Set haven.log-owner.username");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE", "DELETE", "TRUNCATE", "UPDATE (name)"})
    void a_service_that_was_granted_too_much_does_not_start(String privilege) {
        var owner = JdbcClient.create(DATABASE.dataSource());
        owner.sql("GRANT " + privilege + " ON eventstore.event TO " + TestDatabase.PRODUCT)
                .update();
        try {
            assertThatThrownBy(() -> new Running(DATABASE, folder.resolve("master-key.json")))
                    .hasStackTraceContaining("could change or erase the log");
        } finally {
            owner.sql("REVOKE " + privilege + " ON eventstore.event FROM " + TestDatabase.PRODUCT)
                    .update();
        }
    }
}
