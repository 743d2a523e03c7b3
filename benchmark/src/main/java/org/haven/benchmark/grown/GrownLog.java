package org.haven.benchmark.grown;

import java.util.concurrent.CompletableFuture;
import org.haven.benchmark.database.Database;
import org.haven.kernel.client.ClientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A log that the owner fills with copies of a family's events under other ids, in order and without holes, as appends leave it. */
public final class GrownLog {

    /** Gives every number another return code, as {@link org.haven.kernel.client.ReturnCode} makes them, check character and all. */
    private static final String RETURN_CODES = """
            CREATE FUNCTION pg_temp.return_code(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
                SELECT string_agg(substr('23456789ABCDEFGHJKMNPQRTVWXYZ', d + 1, 1), '' ORDER BY i)
                       || substr('23456789ABCDEFGHJKMNPQRTVWXYZ', ((29 - sum((i + 2) * d) % 29) % 29)::int + 1, 1)
                FROM (SELECT i, (n * 1000003 / (29 ^ i)::bigint % 29)::int AS d FROM generate_series(0, 10) i) digits
            $$
            """;

    private final Family family;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public GrownLog(Database database, Family family) {
        var connections = new DriverManagerDataSource(
                database.url(), database.owner().name(), database.owner().password());
        this.family = family;
        this.sql = JdbcClient.create(connections);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(connections));
    }

    /** Adds at least so many events, in families, and answers how many. */
    public int addFamilies(int events) {
        int each = sql.sql("SELECT count(*) FROM eventstore.event WHERE stream IN (:client, :household)")
                .param("client", family.client().toString())
                .param("household", family.household().toString())
                .query(Integer.class)
                .single();
        int families = (events + each - 1) / each;
        add(families);
        sql.sql("ANALYZE eventstore.event").update();
        return families * each;
    }

    private void add(int families) {
        appending(() -> sql.sql("""
                        WITH last AS (SELECT position, written_at FROM eventstore.event ORDER BY position DESC LIMIT 1),
                             pattern AS MATERIALIZED (
                                 SELECT row_number() OVER (ORDER BY position) AS n, count(*) OVER () AS size, event.*,
                                        convert_from(payload, 'UTF8') AS text
                                 FROM eventstore.event WHERE stream IN (:client, :household))
                        INSERT INTO eventstore.event (position, event_id, stream, version, aggregate, name, revision,
                                                      payload, metadata, written_at)
                        SELECT last.position + (copy.i - 1) * pattern.size + pattern.n, gen_random_uuid(),
                               CASE pattern.stream WHEN :client THEN copy.client ELSE copy.household END,
                               pattern.version, pattern.aggregate, pattern.name, pattern.revision,
                               convert_to(replace(replace(replace(replace(pattern.text,
                                   :client, copy.client), :household, copy.household),
                                   :enrollment, copy.enrollment), :code, copy.code), 'UTF8'),
                               pattern.metadata, greatest(last.written_at, now())
                        FROM last
                        CROSS JOIN LATERAL (
                            SELECT i, md5(last.position || 'client' || i)::uuid::text AS client,
                                   md5(last.position || 'household' || i)::uuid::text AS household,
                                   md5(last.position || 'enrollment' || i)::uuid::text AS enrollment,
                                   pg_temp.return_code(last.position + i) AS code
                            FROM generate_series(1, :families) i) copy
                        CROSS JOIN pattern
                        """)
                .param("client", family.client().toString())
                .param("household", family.household().toString())
                .param("enrollment", family.enrollment().toString())
                .param("code", returnCode())
                .param("families", families)
                .update());
    }

    /** Adds a client of the same agency whose answers have been corrected until the stream is this long. */
    public void addClient(ClientId client, int events) {
        appending(() -> sql.sql("""
                        WITH last AS (SELECT position, written_at FROM eventstore.event ORDER BY position DESC LIMIT 1),
                             pattern AS (SELECT * FROM eventstore.event WHERE stream = :pattern)
                        INSERT INTO eventstore.event (position, event_id, stream, version, aggregate, name, revision,
                                                      payload, metadata, written_at)
                        SELECT last.position + v + 1, gen_random_uuid(), :client, v, pattern.aggregate, pattern.name,
                               pattern.revision,
                               convert_to(replace(replace(convert_from(pattern.payload, 'UTF8'), :pattern, :client),
                                                  :code, pg_temp.return_code(last.position + 1)), 'UTF8'),
                               pattern.metadata, greatest(last.written_at, now())
                        FROM last
                        CROSS JOIN generate_series(0, :events - 1) v
                        JOIN pattern ON pattern.version = least(v, (SELECT max(version) FROM pattern))
                        """)
                .param("pattern", family.client().toString())
                .param("client", client.toString())
                .param("code", returnCode())
                .param("events", events)
                .update());
    }

    /**
     * Adds this many events in streams of ten, each of them the one that the client's stream ends with: what nobody folds. Nobody
     * may append meanwhile.
     */
    public void addShortStreams(int events) {
        long last = sql.sql("SELECT max(position) FROM eventstore.event")
                .query(Long.class)
                .single();
        int half = events / 2;
        var first = CompletableFuture.runAsync(() -> addShortStreams(last, 0, half));
        addShortStreams(last, half, events);
        first.join();
        sql.sql("ANALYZE eventstore.event").update();
    }

    private void addShortStreams(long last, int from, int to) {
        sql.sql("""
                        INSERT INTO eventstore.event (position, event_id, stream, version, aggregate, name, revision,
                                                      payload, metadata, written_at)
                        SELECT :last + i + 1, gen_random_uuid(), md5('short' || i / 10)::uuid::text, i % 10,
                               e.aggregate, e.name, e.revision, e.payload, e.metadata, e.written_at
                        FROM generate_series(:from, :to - 1) i
                        CROSS JOIN (
                            SELECT * FROM eventstore.event WHERE stream = :client ORDER BY version DESC LIMIT 1) e
                        """)
                .param("last", last)
                .param("from", from)
                .param("to", to)
                .param("client", family.client().toString())
                .update();
    }

    private String returnCode() {
        return sql.sql("""
                        SELECT convert_from(payload, 'UTF8')::json ->> 'code' FROM eventstore.event
                        WHERE stream = :client AND name = 'client.ReturnCodeIssued'
                        """)
                .param("client", family.client().toString())
                .query(String.class)
                .single();
    }

    /** Between two appends, so that positions stay dense, and heard by whoever listens for appends. */
    private void appending(Runnable insert) {
        transaction.executeWithoutResult(open -> {
            sql.sql(RETURN_CODES).update();
            sql.sql("SELECT 1 FROM eventstore.head FOR UPDATE")
                    .query(Integer.class)
                    .list();
            insert.run();
            sql.sql("SELECT pg_notify('haven_log', '')").query(row -> {});
        });
    }
}
