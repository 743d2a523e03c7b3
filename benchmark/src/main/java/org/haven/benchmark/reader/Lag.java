package org.haven.benchmark.reader;

import org.haven.benchmark.database.Database;
import org.haven.benchmark.load.Latencies;

/**
 * How long after the commit of an event the commit came that shows it to readers, by PostgreSQL's own times of both. The audit
 * trail has a line for every event, so none is left out.
 */
final class Lag {

    static final String READ_MODEL = "audit_trail";

    private Lag() {}

    /** Whether the server keeps the times of its commits. */
    static boolean isKnownBy(Database database) {
        return database.sql()
                .sql("SELECT current_setting('track_commit_timestamp')::boolean")
                .query(Boolean.class)
                .single();
    }

    static Latencies of(Database database, long after, long upTo) {
        var nanos = database.sql()
                .sql("""
                        SELECT (extract(epoch FROM pg_xact_commit_timestamp(line.xmin) - pg_xact_commit_timestamp(event.xmin))
                                * 1e9)::bigint
                        FROM query.audit_trail line JOIN eventstore.event event USING (position)
                        WHERE position > :after AND position <= :upTo
                        """)
                .param("after", after)
                .param("upTo", upTo)
                .query(Long.class)
                .list();
        return Latencies.ofNanos(nanos.stream().mapToLong(Long::longValue).toArray());
    }
}
