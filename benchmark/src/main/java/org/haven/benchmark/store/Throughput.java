package org.haven.benchmark.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.haven.benchmark.Plan;
import org.haven.benchmark.ceiling.GroupedInserts;
import org.haven.benchmark.ceiling.RawInserts;
import org.haven.benchmark.ceiling.RawLog;
import org.haven.benchmark.ceiling.RowWeight;
import org.haven.benchmark.database.Database;
import org.haven.benchmark.gateway.Callers;
import org.haven.benchmark.gateway.Commands;
import org.haven.benchmark.gateway.Engine;
import org.haven.benchmark.gateway.Node;
import org.haven.benchmark.load.Results;
import org.haven.benchmark.load.Turns;
import org.haven.benchmark.load.Variant;
import org.haven.benchmark.load.Window;
import org.haven.benchmark.report.Report;
import org.haven.benchmark.report.Table;

/** Commands a second on each engine, beside what PostgreSQL allows. */
final class Throughput {

    private final Plan plan;
    private final Report report;

    Throughput(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    /** Reports it, and answers with it. */
    Results measure(Node haven, Node stock, Database raw) {
        int most = plan.callers().stream().mapToInt(Integer::intValue).max().orElse(1);
        var ours = new Remembered(new Commands(haven, Callers.of(haven, most)));
        var theirs = new Commands(stock, Callers.of(stock, most));
        report.progress("warming up");
        plan.warmUp().of(ours, most, plan.window());
        plan.warmUp().of(theirs, most, plan.window());
        var weight = RowWeight.ofEventsIn(haven.database());
        var log = RawLog.in(raw, weight);
        report.progress("commands at the gateway");
        var variants = List.of(
                ours, new GroupedInserts(log, ours::group), RawInserts.into(log, plan.pgbench()), (Variant) theirs);
        var results = new Turns(variants, plan.callers()).take(plan.rounds(), plan.window());
        report.add(table(variants, results)
                .note("Raw: one INSERT and commit for each event, by " + RawInserts.program(log, plan.pgbench())
                        + "; rows have " + weight + ", as Haven's events have on average."));
        results.each(report::demand);
        return results;
    }

    private Table table(List<Variant> variants, Results results) {
        var table = new Table(
                "Commands at the gateway",
                "callers",
                "variant",
                "per second",
                "least",
                "most",
                "of raw",
                "of grouped",
                "of stock",
                "p50 ms",
                "p99 ms",
                "in one commit");
        for (int callers : plan.callers()) {
            for (var variant : variants) {
                var series = results.of(variant.name(), callers);
                table.row(
                        callers,
                        variant.name(),
                        series.rate(),
                        series.leastRate(),
                        series.greatestRate(),
                        series.rate() / results.of(RawInserts.NAME, callers).rate(),
                        series.rate() / results.of(GroupedInserts.NAME, callers).rate(),
                        series.rate()
                                / results.of(Engine.STOCK.title(), callers).rate(),
                        series.latencies().millis(0.5),
                        series.latencies().millis(0.99),
                        series.group().orElse(Double.NaN));
            }
        }
        return table.note("Medians of " + plan.rounds() + " windows of "
                        + plan.window().toMillis()
                        + " ms, which the variants took in turn; least and most of those windows.")
                .note("Grouped: the same rows, as many to an INSERT as commands met in one commit of Haven's.");
    }

    /** Keeps in mind how many commands met in one commit. */
    private static final class Remembered implements Variant {

        private final Variant variant;
        private final Map<Integer, Double> groups = new ConcurrentHashMap<>();

        Remembered(Variant variant) {
            this.variant = variant;
        }

        double group(int callers) {
            return groups.getOrDefault(callers, 1.0);
        }

        @Override
        public String name() {
            return variant.name();
        }

        @Override
        public Window load(int callers, Duration time) {
            var window = variant.load(callers, time);
            window.group().ifPresent(size -> groups.put(callers, size));
            return window;
        }
    }
}
