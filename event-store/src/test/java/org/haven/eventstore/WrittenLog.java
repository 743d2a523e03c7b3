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
            WITH written AS (
                SELECT n, (ARRAY['test.Red', 'test.Green', 'test.Blue'])[1 + n % 3] AS name,
                       (SELECT count(*) FROM eventstore.event WHERE stream = ?) + n - 1 AS version
                FROM generate_series(1, ?) AS n)
            SELECT (eventstore.append(
                array_agg(1), array_agg(gen_random_uuid()), array_agg(?::text), array_agg(version), array_agg('Test'::text),
                array_agg(name), array_agg('1'::text), array_agg('\\x7b7d'::bytea), array_agg('\\x7b7d'::bytea),
                '{}', '{}', '{}',
                '{}', '{}', '{}', '{}', '{}',
                '{}', '{}', '{}', '{}', '{}', '{}', '{}',
                false)).base
            FROM written
            """;

    // Straight into the table, as only its owner may: a history is long, and has no writer.
    private static final String OLD_EVENTS = """
            INSERT INTO eventstore.event
            SELECT coalesce((SELECT max(position) FROM eventstore.event), 0) + ? + n, gen_random_uuid(),
                   ? || n / 5, n % 5, 'Test', (ARRAY['test.Red', 'test.Green', 'test.Blue'])[1 + n % 3], '1',
                   '\\x7b7d', '\\x7b7d', clock_timestamp()
            FROM generate_series(1, ?) AS n
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
        settings.setProperty("user", TestDatabase.OWNER);
        settings.setProperty("ApplicationName", "haven-log-bell");
        return () -> DriverManager.getConnection(database.url(), settings);
    }

    Connection connection() throws SQLException {
        return line().open();
    }

    /** So many events of one stream in one commit, as the engine writes them. */
    void append(String stream, int events) {
        try (var connection = dataSource().getConnection()) {
            append(connection, stream, events);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void append(Connection connection, String stream, int events) throws SQLException {
        try (var append = connection.prepareStatement(NEW_EVENTS)) {
            append.setString(1, stream);
            append.setInt(2, events);
            append.setString(3, stream);
            append.execute();
        }
    }

    /** A long history at once: streams of five events, and the bell is not rung. */
    void history(int events) {
        write(0, "history-", events);
    }

    /** One event behind so many positions that nothing was written to, as if someone had deleted what lay there. */
    void eventBehindHole(int positions) {
        write(positions, "behind-", 1);
    }

    private void write(int hole, String streams, int events) {
        new JdbcTemplate(dataSource()).update(OLD_EVENTS, hole, streams, events);
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
