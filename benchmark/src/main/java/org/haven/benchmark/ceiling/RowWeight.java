package org.haven.benchmark.ceiling;

import org.haven.benchmark.database.Database;

/** How many bytes an event of Haven's has on average, so that raw rows are neither lighter nor heavier. */
public record RowWeight(int payload, int metadata) {

    public static RowWeight ofEventsIn(Database database) {
        return database.sql()
                .sql("""
                        SELECT avg(octet_length(payload))::int, avg(octet_length(metadata))::int FROM eventstore.event
                        """)
                .query((row, n) -> new RowWeight(row.getInt(1), row.getInt(2)))
                .single();
    }

    @Override
    public String toString() {
        return payload + " bytes of payload and " + metadata + " of metadata";
    }
}
