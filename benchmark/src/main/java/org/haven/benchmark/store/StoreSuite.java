package org.haven.benchmark.store;

import org.haven.benchmark.Plan;
import org.haven.benchmark.database.Server;
import org.haven.benchmark.gateway.Engine;
import org.haven.benchmark.gateway.Node;
import org.haven.benchmark.reader.Following;
import org.haven.benchmark.reader.Rebuilding;
import org.haven.benchmark.report.Report;

/** The event store without HTTP before it. */
public final class StoreSuite {

    private static final int USUAL = 8;

    private final Plan plan;
    private final Server server;
    private final Report report;

    public StoreSuite(Plan plan, Server server, Report report) {
        this.plan = plan;
        this.server = server;
        this.report = report;
    }

    public void run() {
        report.part("throughput, and lag and catching up at its rate", () -> {
            double rate = throughput();
            new Following(plan, report).measure(server.database("followed"), rate);
        });
        report.part("long streams", () -> new LongStreams(plan, report).measure(server.database("streams")));
        report.part("rebuilding", () -> new Rebuilding(plan, report).measure(server.database("rebuilt")));
        if (plan.largeStore() > 0) {
            report.part("a large store", () -> new LargeStore(plan, server, report).measure());
        }
    }

    /** Answers how many commands a second Haven takes from the usual number of callers. */
    private double throughput() {
        try (var haven = Node.start(Engine.HAVEN, server.database("haven"));
                var stock = Node.start(Engine.STOCK, server.database("stock"))) {
            var results = new Throughput(plan, report).measure(haven, stock, server.database("raw"));
            return results.of(
                            Engine.HAVEN.title(),
                            plan.callers().contains(USUAL)
                                    ? USUAL
                                    : plan.callers().get(0))
                    .rate();
        }
    }
}
