package org.haven.benchmark.store;

import org.haven.benchmark.Plan;
import org.haven.benchmark.database.Server;
import org.haven.benchmark.gateway.Engine;
import org.haven.benchmark.gateway.Node;
import org.haven.benchmark.report.Report;

/** The event store without HTTP before it. */
public final class StoreSuite {

    private final Plan plan;
    private final Server server;
    private final Report report;

    public StoreSuite(Plan plan, Server server, Report report) {
        this.plan = plan;
        this.server = server;
        this.report = report;
    }

    public void run() {
        var ours = server.database("haven");
        var theirs = server.database("stock");
        try (var haven = Node.start(Engine.HAVEN, ours);
                var stock = Node.start(Engine.STOCK, theirs)) {
            new Throughput(plan, report).measure(haven, stock, server.database("raw"));
        }
    }
}
