package org.haven.benchmark.ceiling;

import java.util.concurrent.atomic.AtomicInteger;
import org.haven.benchmark.database.Database;

/** A table shaped as the log is, with a primary key and two unique indexes, and rows as heavy as the log's. */
public final class RawLog {

    private static final String COLUMNS =
            "event_id, stream, version, aggregate, name, revision, payload, metadata, written_at";

    private final Database database;
    private final String body;
    private final AtomicInteger runs = new AtomicInteger();

    private RawLog(Database database, RowWeight weight) {
        this.database = database;
        this.body = "'Client', 'client.RoiChoiceRecorded', '1', '\\x%s', '\\x%s', clock_timestamp()"
                .formatted("7b".repeat(weight.payload()), "7d".repeat(weight.metadata()));
    }

    public static RawLog in(Database database, RowWeight weight) {
        database.sql().sql("CREATE SCHEMA IF NOT EXISTS raw").update();
        database.sql().sql("""
                        CREATE TABLE IF NOT EXISTS raw.event (
                            position   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                            event_id   uuid        NOT NULL UNIQUE,
                            stream     text        NOT NULL,
                            version    bigint      NOT NULL,
                            aggregate  text        NOT NULL,
                            name       text        NOT NULL,
                            revision   text        NOT NULL,
                            payload    bytea       NOT NULL,
                            metadata   bytea       NOT NULL,
                            written_at timestamptz NOT NULL,
                            UNIQUE (stream, version)
                        )
                        """).update();
        return new RawLog(database, weight);
    }

    Database database() {
        return database;
    }

    /** Tells the streams of one window from those of all others. */
    int nextRun() {
        return runs.incrementAndGet();
    }

    /** One event, the n-th of a caller: streams are ten events long. */
    String insertOne(String run, String caller, String n) {
        return "INSERT INTO raw.event (%s) VALUES (gen_random_uuid(), %s, %s, %s)"
                .formatted(COLUMNS, stream(run, caller, n), version(n), body);
    }

    /** The events of a caller from the n-th to the m-th. */
    String insertMany(String run, String caller, String n, String m) {
        return "INSERT INTO raw.event (%s) SELECT gen_random_uuid(), %s, %s, %s FROM generate_series(%s::bigint, %s::bigint) i"
                .formatted(COLUMNS, stream(run, caller, "i"), version("i"), body, n, m);
    }

    private static String stream(String run, String caller, String n) {
        return "md5(%s::text || '-' || %s::text || '-' || %s::bigint / 10)::uuid::text".formatted(run, caller, n);
    }

    private static String version(String n) {
        return n + "::bigint % 10";
    }
}
