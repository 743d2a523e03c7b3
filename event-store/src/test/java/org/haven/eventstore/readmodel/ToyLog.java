package org.haven.eventstore.readmodel;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.haven.eventstore.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log on a real PostgreSQL into which tests write as the engine does, and beside it tables for toy read models. */
final class ToyLog {

    static final LocalDate DAY_0 = LocalDate.of(2026, 1, 1);

    final TestDatabase database = TestDatabase.empty();
    final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final AtomicLong ids = new AtomicLong();

    /** After the event store's own tables are there. */
    void addToyTables() {
        sql.sql("""
                CREATE SCHEMA IF NOT EXISTS toy;
                CREATE TABLE IF NOT EXISTS toy.tally (
                    client_id uuid PRIMARY KEY, events integer NOT NULL, trace bigint NOT NULL,
                    days integer[] NOT NULL, last date, label text, position bigint NOT NULL);
                CREATE TABLE IF NOT EXISTS toy.line (
                    position bigint PRIMARY KEY, stream text NOT NULL, day date NOT NULL);
                GRANT USAGE ON SCHEMA toy TO PUBLIC;
                GRANT ALL ON ALL TABLES IN SCHEMA toy TO PUBLIC;
                """).update();
    }

    static String stream(long n) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | n).toString();
    }

    /** Events of a stream that the toys take, each with a number of its own, in one commit. */
    void append(String stream, int... days) {
        append(
                stream,
                "client.RoiRevoked",
                Arrays.stream(days).mapToObj(day -> Toys.revoked(stream, day)).toArray(byte[][]::new));
    }

    void append(String stream, String name, byte[]... payloads) {
        try (var connection = database.dataSource().getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO eventstore.event
                        SELECT (SELECT coalesce(max(position), 0) FROM eventstore.event) + n, gen_random_uuid(), ?,
                               (SELECT count(*) FROM eventstore.event WHERE stream = ?) + n - 1,
                               'Client', ?, '1', payload, '\\x7b7d', clock_timestamp()
                        FROM unnest(?) WITH ORDINALITY AS of (payload, n)
                        """);
                var other = connection.createStatement()) {
            connection.setAutoCommit(false);
            other.execute("SELECT FROM eventstore.head FOR UPDATE");
            insert.setString(1, stream);
            insert.setString(2, stream);
            insert.setString(3, name);
            insert.setArray(4, connection.createArrayOf("bytea", payloads));
            insert.executeUpdate();
            other.execute("NOTIFY haven_log");
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Streams of five events each, at once. */
    void appendMany(int streams) {
        sql.sql("""
                        INSERT INTO eventstore.event
                        SELECT (SELECT coalesce(max(position), 0) FROM eventstore.event) + n, gen_random_uuid(),
                               '00000000-0000-7000-8000-' || lpad(to_hex(n % :streams), 12, '0'), n / :streams, 'Client', 'client.RoiRevoked', '1',
                               convert_to(json_build_object(
                                   'client', '00000000-0000-7000-8000-' || lpad(to_hex(n % :streams), 12, '0'),
                                   'on', DATE '2026-01-01' + (n / :streams)::int, 'recordedBy', 'dana.worker')::text, 'UTF8'),
                               '\\x7b7d', clock_timestamp()
                        FROM generate_series(1, :streams * 5) AS n
                        """).param("streams", streams).update();
    }

    /** The numbers of the events that are in a stream's row, as they were folded. */
    List<Integer> days(String stream) {
        return sql.sql("SELECT unnest(days) FROM toy.tally WHERE client_id = :stream::uuid")
                .param("stream", stream)
                .query(Integer.class)
                .list();
    }

    void cutEveryConnection() {
        sql.sql("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid()
                        """).query(Long.class).single();
    }

    long head() {
        return number("SELECT coalesce(max(position), 0) FROM eventstore.event");
    }

    long number(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    long next() {
        return ids.incrementAndGet();
    }
}
