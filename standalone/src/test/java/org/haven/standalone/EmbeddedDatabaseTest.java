package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    private final Path temporary;

    EmbeddedDatabaseTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void rows_survive_an_orderly_restart() throws Exception {
        inDatabase(
                database -> execute(database, "CREATE SCHEMA haven; CREATE TABLE kept AS SELECT 'still here' AS note"));

        inDatabase(database ->
                assertThat(answer(database, "SELECT note FROM kept")).isEqualTo("still here"));
    }

    @Test
    void nothing_is_confirmed_before_it_is_on_the_disk() throws Exception {
        inDatabase(database -> {
            assertThat(answer(database, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(database, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(answer(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(answer(database, "SHOW data_checksums")).isEqualTo("on");
        });
    }

    @Test
    void a_database_that_may_lose_what_it_confirmed_is_refused() throws Exception {
        inDatabase(database -> {
            try (var connection =
                            DriverManager.getConnection(database.url(), "postgres", database.logOwnersPassword());
                    var statement = connection.createStatement()) {
                statement.execute("ALTER ROLE postgres SET synchronous_commit = off");
            }
        });

        assertThatThrownBy(() -> inDatabase(database -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("synchronous_commit off");
        assertThat(temporary.resolve("postgres/postmaster.pid"))
                .as("the refused server is stopped")
                .doesNotExist();
    }

    @Test
    void it_speaks_utf_8_to_this_machine_only() throws Exception {
        inDatabase(database -> {
            assertThat(answer(database, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(answer(database, "SELECT upper('łódź')")).isEqualTo("ŁÓDŹ");
            assertThat(answer(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void nobody_enters_without_the_password() throws Exception {
        inDatabase(database -> assertThatThrownBy(
                        () -> DriverManager.getConnection(database.url(), "postgres", "postgres"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed"));
        inDatabase(database -> assertThatThrownBy(
                        () -> DriverManager.getConnection(database.url(), "postgres", database.password()))
                .as("nor with the one of the service, where more is allowed")
                .isInstanceOf(SQLException.class));
    }

    @Test
    void the_service_may_create_in_its_database_and_nothing_else() throws Exception {
        inDatabase(database -> {
            execute(database, "CREATE SCHEMA of_the_service");
            assertThat(answer(database, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThat(answer(database, "SELECT count(*) FROM pg_database WHERE pg_has_role(datdba, 'MEMBER')"))
                    .isEqualTo("0");
        });
    }

    @Test
    void the_owner_of_the_log_has_a_password_of_its_own() throws Exception {
        inDatabase(database -> {
            assertThat(database.logOwnersPassword()).isNotEqualTo(database.password());
            try (var connection =
                    DriverManager.getConnection(database.url(), database.logOwner(), database.logOwnersPassword())) {
                assertThat(connection.isValid(1)).isTrue();
            }
            assertThatThrownBy(
                            () -> DriverManager.getConnection(database.url(), database.logOwner(), database.password()))
                    .isInstanceOf(SQLException.class);
        });
    }

    @Test
    void it_is_up_again_at_once_after_kill_9_of_haven_and_has_lost_nothing() throws Exception {
        OtherHaven.start(temporary).kill();
        assertThat(temporary.resolve("postgres/postmaster.pid"))
                .as("its server goes on without it")
                .exists();

        var start = Instant.now();
        inDatabase(database -> {
            assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
            assertThat(answer(database, "SELECT note FROM kept")).isEqualTo("from the other Haven");
        });
    }

    @Test
    void it_is_up_again_at_once_after_kill_9_of_haven_and_its_server() throws Exception {
        OtherHaven.start(temporary).kill();
        ProcessHandle.of(serverPid()).orElseThrow().destroyForcibly();

        var start = Instant.now();
        inDatabase(database -> {
            assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
            assertThat(answer(database, "SELECT note FROM kept")).isEqualTo("from the other Haven");
        });
    }

    @Test
    void a_stranger_that_has_the_old_servers_process_id_is_left_alone() throws Exception {
        OtherHaven.start(temporary).kill();
        var pidFile = Files.readAllLines(pidFile());
        inDatabase(database -> {});
        var stranger = new ProcessBuilder("cat").start();
        try {
            pidFile.set(0, String.valueOf(stranger.pid()));
            Files.write(pidFile(), pidFile);

            inDatabase(database ->
                    assertThat(answer(database, "SELECT note FROM kept")).isEqualTo("from the other Haven"));
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void a_first_start_that_was_killed_is_begun_again() throws Exception {
        Files.createDirectories(temporary.resolve("postgres"));
        Files.writeString(temporary.resolve("postgres/postgresql.conf"), "# half of");

        inDatabase(database -> assertThat(answer(database, "SELECT 1")).isEqualTo("1"));

        assertThat(temporary.resolve("postgres-unfinished-1/postgresql.conf")).exists();
    }

    @Test
    void the_log_quotes_no_row_that_was_refused() throws Exception {
        inDatabase(database -> {
            execute(database, "CREATE SCHEMA haven; CREATE TABLE kept (name text CHECK (name <> 'Ana Example'))");
            assertThatThrownBy(() -> execute(database, "INSERT INTO kept VALUES ('Ana Example')"))
                    .isInstanceOf(SQLException.class);
        });

        assertThat(temporary.resolve("postgres.log"))
                .content()
                .contains("kept_name_check")
                .doesNotContain("Ana");
        assertThat(Files.getPosixFilePermissions(temporary.resolve("postgres.log")))
                .hasSize(2);
    }

    private void inDatabase(Work work) throws Exception {
        try (var folder = DataFolder.open(temporary);
                var database = EmbeddedDatabase.start(folder, Software.FOLDER)) {
            work.with(database);
        }
    }

    private Path pidFile() {
        return temporary.resolve("postgres/postmaster.pid");
    }

    private long serverPid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
    }

    private static void execute(EmbeddedDatabase database, String change) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private static String answer(EmbeddedDatabase database, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return String.join(", ", answers);
        }
    }

    /** What a test does while the database runs. */
    private interface Work {
        void with(EmbeddedDatabase database) throws Exception;
    }
}
