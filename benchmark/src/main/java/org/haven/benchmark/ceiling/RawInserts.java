package org.haven.benchmark.ceiling;

import org.haven.benchmark.load.Variant;

/** The plain ceiling: one INSERT and commit for each event. */
public final class RawInserts {

    public static final String NAME = "raw single INSERT";

    private RawInserts() {}

    /** By PostgreSQL's own program where there is one and it is wanted, which costs the machine least. */
    public static Variant into(RawLog log, boolean pgbench) {
        return pgbench ? Pgbench.found(log).orElseGet(() -> new SingleInserts(log)) : new SingleInserts(log);
    }

    /** Which of the two that is. */
    public static String program(RawLog log, boolean pgbench) {
        return pgbench && Pgbench.found(log).isPresent() ? "pgbench, prepared, 2 threads" : "JDBC, prepared";
    }
}
