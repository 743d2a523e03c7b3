package org.haven.benchmark.reader;

import org.haven.benchmark.Plan;
import org.haven.benchmark.database.Database;
import org.haven.benchmark.gateway.Callers;
import org.haven.benchmark.gateway.Engine;
import org.haven.benchmark.gateway.Node;
import org.haven.benchmark.grown.Family;
import org.haven.benchmark.grown.GrownLog;
import org.haven.benchmark.load.FixedRate;
import org.haven.benchmark.load.Series;
import org.haven.benchmark.report.Report;
import org.haven.benchmark.report.Table;

/** How soon the query side in another process shows what was appended, and how fast it catches up. */
public final class Following {

    private static final int CALLERS = 8;
    private static final double IDLE_RATE = 20;
    private static final String ENROLLMENTS = "enrollment_list";

    private final Plan plan;
    private final Report report;

    public Following(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    /** Half of the rate that Haven takes commands at is the load. */
    public void measure(Database database, double rate) {
        report.progress("a query side that follows");
        Family family;
        try (var node = Node.start(Engine.HAVEN, database)) {
            family = Family.enterAt(node);
            try (var reader = QuerySideProcess.following(database)) {
                if (Lag.isKnownBy(database)) {
                    lags(node, reader, rate / 2);
                } else {
                    report.progress("no lag, since track_commit_timestamp is off");
                }
                catchUp(database, family, reader);
            }
        }
    }

    private void lags(Node node, QuerySideProcess reader, double half) {
        var callers = Callers.of(node, CALLERS);
        FixedRate.run(callers.first(CALLERS), half, plan.warmUp().least());
        var table = new Table(
                "From the commit of an event to the commit that shows it, in another process",
                "load",
                "commands per second",
                "events",
                "p50 ms",
                "p99 ms",
                "max ms",
                "command p99 ms");
        lag("idle", IDLE_RATE, node, reader, callers, table);
        lag("half", half, node, reader, callers, table);
        report.add(table.note(
                        "Every event, in the audit trail, by the times of PostgreSQL's commits; all read models follow.")
                .note("Commands come at a fixed rate, each counted from when it was due."));
    }

    private void lag(String load, double rate, Node node, QuerySideProcess reader, Callers callers, Table table) {
        long before = node.head();
        reader.await(Lag.READ_MODEL, before);
        var window = FixedRate.run(callers.first(CALLERS), rate, plan.steady());
        long after = node.head();
        reader.await(Lag.READ_MODEL, after);
        var lag = Lag.of(node.database(), before, after);
        table.row(
                load,
                rate,
                lag.count(),
                lag.millis(0.5),
                lag.millis(0.99),
                lag.maxMillis(),
                window.latencies().millis(0.99));
        report.demand("commands while somebody follows, " + load, Series.of(window));
        if (lag.count() != after - before) {
            report.failure("The audit trail shows " + lag.count() + " of " + (after - before) + " events.");
        }
    }

    private void catchUp(Database database, Family family, QuerySideProcess reader) {
        report.progress("a query side that catches up");
        var log = new GrownLog(database, family);
        long before = Engine.HAVEN.head(database.sql());
        reader.await(Lag.READ_MODEL, before);
        int events = log.addFamilies(plan.backlog());
        long start = System.nanoTime();
        reader.await(ENROLLMENTS, before + events);
        double enrollments = (System.nanoTime() - start) / 1e9;
        reader.await(Lag.READ_MODEL, before + events);
        double trail = (System.nanoTime() - start) / 1e9;
        demandNothingParked(database);
        report.add(new Table("Live catch-up with a backlog", "read model", "events", "seconds", "events per second")
                .row(ENROLLMENTS, events, enrollments, events / enrollments)
                .row(Lag.READ_MODEL, events, trail, events / trail)
                .note(
                        "All read models of the query side catch up at the same time, in one process. Without those events that"
                                + " were folded while the last of the backlog was still being written."));
    }

    /** A reader that puts aside what it cannot fold is fast for the wrong reason. */
    private void demandNothingParked(Database database) {
        long parked = database.sql()
                .sql("SELECT count(*) FROM eventstore.parked")
                .query(Long.class)
                .single();
        if (parked > 0) {
            report.failure("While catching up, " + parked + " streams were parked.");
        }
    }
}
