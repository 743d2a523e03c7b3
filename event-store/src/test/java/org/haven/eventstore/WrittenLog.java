package org.haven.eventstore;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** A log on a real PostgreSQL into which tests write without the engine, in the order of commits as the engine does. */
final class WrittenLog {

    static final List<String> NAMES = List.of("test.Red", "test.Green", "test.Blue");

    private static final String NEW_EVENTS = """
            WITH head AS (
                UPDATE eventstore.head
                SET position = position + ?, written_at = greatest(written_at, clock_timestamp())
                RETURNING position - ? AS base, written_at)
            INSERT INTO eventstore.event
            SELECT base + n, gen_random_uuid(), ?, (SELECT count(*) FROM eventstore.event WHERE stream = ?) + n - 1,
                   'Test', (ARRAY['test.Red', 'test.Green', 'test.Blue'])[1 + n % 3], '1', '\\x7b7d', '\\x7b7d', written_at
            FROM head, generate_series(1, ?) AS n
            """;

    private static final String OLD_EVENTS = """
            WITH head AS (
                UPDATE eventstore.head
                SET position = position + ?, written_at = greatest(written_at, clock_timestamp())
                RETURNING position - ? AS base, written_at)
            INSERT INTO eventstore.event
            SELECT base + n, gen_random_uuid(), 'history-' || n / 5, n % 5,
                   'Test', (ARRAY['test.Red', 'test.Green', 'test.Blue'])[1 + n % 3], '1', '\\x7b7d', '\\x7b7d', written_at
            FROM head, generate_series(1, ?) AS n
            """;

    private final TestDatabase database = TestDatabase.empty();

    WrittenLog() {
        Flyway.configure()
                .dataSource(dataSource())
                .schemas("eventstore")
                .locations("classpath:org/haven/eventstore/migration")
                .placeholders(Map.of("product", "postgres"))
                .load()
                .migrate();
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    Log log() {
        return new Log(dataSource());
    }

    Bell.Line line() {
        var settings = new Properties();
        settings.setProperty("ApplicationName", "haven-log-bell");
        return () -> DriverManager.getConnection(database.url(), settings);
    }

    Connection connection() throws SQLException {
        return line().open();
    }

    /** So many events of one stream in one commit, and the bell is rung. */
    void append(String stream, int events) {
        try (var connection = dataSource().getConnection()) {
            append(connection, stream, events, true);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void appendInSilence(String stream, int events) {
        try (var connection = dataSource().getConnection()) {
            append(connection, stream, events, false);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void append(Connection connection, String stream, int events, boolean ring) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(NEW_EVENTS);
                var notify = connection.createStatement()) {
            insert.setInt(1, events);
            insert.setInt(2, events);
            insert.setString(3, stream);
            insert.setString(4, stream);
            insert.setInt(5, events);
            insert.executeUpdate();
            if (ring) {
                notify.execute("NOTIFY haven_log");
            }
        }
        connection.commit();
    }

    /** A long history at once: streams of five events, no bell. */
    void history(int events) {
        new JdbcTemplate(dataSource()).update(OLD_EVENTS, events, events, events);
    }

    /** Positions that nothing was written to, as if someone had deleted what lay there. */
    void hole(int positions) {
        new JdbcTemplate(dataSource()).update("UPDATE eventstore.head SET position = position + ?", positions);
    }

    long endBellConnections() {
        return endConnections("application_name = 'haven-log-bell'");
    }

    long endAllConnections() {
        return endConnections("pid <> pg_backend_pid()");
    }

    long bellConnections() {
        return count("application_name = 'haven-log-bell'");
    }

    private long endConnections(String which) {
        return query(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND "
                        + which);
    }

    private long count(String which) {
        return query("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND " + which);
    }

    private long query(String sql) {
        var number = new JdbcTemplate(dataSource()).queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
