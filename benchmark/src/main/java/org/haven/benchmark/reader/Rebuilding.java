package org.haven.benchmark.reader;

import java.util.ArrayList;
import org.haven.benchmark.Plan;
import org.haven.benchmark.database.Database;
import org.haven.benchmark.database.Keys;
import org.haven.benchmark.gateway.Engine;
import org.haven.benchmark.gateway.Node;
import org.haven.benchmark.grown.Family;
import org.haven.benchmark.grown.GrownLog;
import org.haven.benchmark.load.Median;
import org.haven.benchmark.reader.QuerySideProcess.Rebuilt;
import org.haven.benchmark.report.Report;
import org.haven.benchmark.report.Table;

/** How fast the enrollment list is made anew from the log, beside copying the same events out and in. */
public final class Rebuilding {

    private static final String READ_MODEL = "enrollment_list";
    private static final int ROUNDS = 3;

    private final Plan plan;
    private final Report report;

    public Rebuilding(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    public void measure(Database database) {
        report.progress("a log of " + plan.rebuild() + " events");
        Family family;
        try (var node = Node.start(Engine.HAVEN, database)) {
            family = Family.enterAt(node);
        }
        var log = new GrownLog(database, family);
        Keys.without(database, "eventstore.event", () -> log.addFamilies(plan.rebuild()));
        long events = Engine.HAVEN.head(database.sql());
        report.progress("rebuilding " + READ_MODEL);
        var rebuilt = new ArrayList<Rebuilt>();
        var copied = new ArrayList<Double>();
        try (var reader = QuerySideProcess.idle(database)) {
            for (int round = 0; round < ROUNDS; round++) {
                rebuilt.add(reader.rebuild(READ_MODEL));
                copied.add(Copying.seconds(database));
            }
        }
        double seconds =
                Median.of(rebuilt.stream().mapToDouble(Rebuilt::seconds).toArray());
        double copying =
                Median.of(copied.stream().mapToDouble(Double::doubleValue).toArray());
        long taken = rebuilt.get(0).events();
        double peak = rebuilt.stream().mapToDouble(Rebuilt::peakHeapMib).max().orElse(Double.NaN);
        report.add(
                new Table(
                                "Rebuild of " + READ_MODEL,
                                "way",
                                "events",
                                "seconds",
                                "events per second",
                                "of COPY",
                                "peak heap MiB")
                        .row("rebuild, whole log", events, seconds, events / seconds, copying / seconds, peak)
                        .row("rebuild, events it takes", taken, seconds, taken / seconds, Double.NaN, peak)
                        .row("COPY out and COPY in", events, copying, events / copying, 1.0, Double.NaN)
                        .note("Medians of " + ROUNDS
                                + ", which took turns. The heap is the query side's, of at most 768 MiB.")
                        .note(
                                "From the order to the swap, indexes and check included. Copied into a table with a primary key only."));
    }
}
