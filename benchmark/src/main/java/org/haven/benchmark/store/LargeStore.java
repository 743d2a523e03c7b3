package org.haven.benchmark.store;

import java.util.List;
import org.haven.benchmark.Plan;
import org.haven.benchmark.ceiling.RawInserts;
import org.haven.benchmark.ceiling.RawLog;
import org.haven.benchmark.ceiling.RowWeight;
import org.haven.benchmark.database.Keys;
import org.haven.benchmark.database.Server;
import org.haven.benchmark.gateway.Callers;
import org.haven.benchmark.gateway.Commands;
import org.haven.benchmark.gateway.Engine;
import org.haven.benchmark.gateway.Node;
import org.haven.benchmark.grown.Family;
import org.haven.benchmark.grown.GrownLog;
import org.haven.benchmark.load.Results;
import org.haven.benchmark.load.Turns;
import org.haven.benchmark.report.Report;
import org.haven.benchmark.report.Table;

/** Whether appending becomes slower as the log grows. */
final class LargeStore {

    private static final int CALLERS = 8;

    private final Plan plan;
    private final Server server;
    private final Report report;

    LargeStore(Plan plan, Server server, Report report) {
        this.plan = plan;
        this.server = server;
        this.report = report;
    }

    void measure() {
        var database = server.database("large");
        Family family;
        RawLog raw;
        Results small;
        try (var node = Node.start(Engine.HAVEN, database)) {
            family = Family.enterAt(node);
            raw = RawLog.in(server.database("beside_large"), RowWeight.ofEventsIn(database));
            report.progress("appending to an empty store");
            small = windows(node, raw);
        }
        report.progress("filling the store with " + plan.largeStore() + " events");
        var log = new GrownLog(database, family);
        Keys.without(database, "eventstore.event", () -> log.addShortStreams(plan.largeStore()));
        server.checkpoint();
        try (var node = Node.start(Engine.HAVEN, database)) {
            report.progress("appending to a store of " + plan.largeStore() + " events");
            report.add(table(small, windows(node, raw)));
        }
    }

    private Results windows(Node node, RawLog raw) {
        var commands = new Commands(node, Callers.of(node, CALLERS));
        plan.warmUp().again().of(commands, CALLERS, plan.window());
        return new Turns(List.of(commands, RawInserts.into(raw, plan.pgbench())), List.of(CALLERS))
                .take(plan.rounds(), plan.window());
    }

    private Table table(Results small, Results large) {
        var table = new Table(
                "Commands at the gateway by size of the store, " + CALLERS + " callers",
                "variant",
                "empty, per second",
                "large, per second",
                "large of empty",
                "empty p99 ms",
                "large p99 ms");
        for (var variant : List.of(Engine.HAVEN.title(), RawInserts.NAME)) {
            var before = small.of(variant, CALLERS);
            var after = large.of(variant, CALLERS);
            report.demand(variant + " on an empty store", before);
            report.demand(variant + " on a large store", after);
            table.row(
                    variant,
                    before.rate(),
                    after.rate(),
                    after.rate() / before.rate(),
                    before.latencies().millis(0.99),
                    after.latencies().millis(0.99));
        }
        return table.note("Large: " + plan.largeStore()
                + " events. The raw INSERTs go to a small table both times: what they lose or gain"
                + " is the machine's.");
    }
}
