package org.haven.benchmark.http;

import java.util.List;
import java.util.Map;
import org.haven.benchmark.Plan;
import org.haven.benchmark.ceiling.RawInserts;
import org.haven.benchmark.ceiling.RawLog;
import org.haven.benchmark.ceiling.RowWeight;
import org.haven.benchmark.database.Database;
import org.haven.benchmark.database.Server;
import org.haven.benchmark.load.FixedRate;
import org.haven.benchmark.load.Series;
import org.haven.benchmark.load.Turns;
import org.haven.benchmark.process.Child;
import org.haven.benchmark.report.Report;
import org.haven.benchmark.report.Table;

/** Accepted POSTs a second and how long one takes, with everything a request goes through. */
public final class HttpSuite {

    private static final int USUAL = 8;

    private final Plan plan;
    private final Server server;
    private final Report report;

    public HttpSuite(Plan plan, Server server, Report report) {
        this.plan = plan;
        this.server = server;
        this.report = report;
    }

    public void run() {
        report.progress("starting the command side as a process");
        var database = server.database("http");
        try (var signIn = SignIn.open();
                var service = Child.start(CommandSideChild.NAME, "1g", environment(database, signIn));
                var crowd = Crowd.at(Integer.parseInt(service.hear(CommandSideChild.READY)), signIn, most())) {
            var posts = new Posts(crowd.requests());
            report.progress("warming up");
            plan.warmUp().of(posts, most(), plan.window());
            var weight = RowWeight.ofEventsIn(database);
            double usual = rates(posts, RawLog.in(server.database("raw_beside_http"), weight), weight);
            latencies(crowd, usual / 2);
        }
    }

    private int most() {
        return plan.connections().stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    private static Map<String, String> environment(Database database, SignIn signIn) {
        return Map.ofEntries(
                Map.entry("SERVER_PORT", "0"),
                Map.entry("SPRING_DATASOURCE_URL", database.url()),
                Map.entry("SPRING_DATASOURCE_USERNAME", database.product().name()),
                Map.entry("SPRING_DATASOURCE_PASSWORD", database.product().password()),
                Map.entry("HAVEN_LOGOWNER_USERNAME", database.owner().name()),
                Map.entry("HAVEN_LOGOWNER_PASSWORD", database.owner().password()),
                Map.entry("HAVEN_MASTERKEY_FILE", database.masterKey().toString()),
                Map.entry("SPRING_MAIN_LOGSTARTUPINFO", "false"),
                Map.entry("LOGGING_LEVEL_ROOT", "error"),
                Map.entry("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI", signIn.address()),
                Map.entry("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES", SignIn.AUDIENCE));
    }

    /** Answers the rate at the usual number of connections. */
    private double rates(Posts posts, RawLog log, RowWeight weight) {
        report.progress("requests");
        var results = new Turns(List.of(posts, RawInserts.into(log, plan.pgbench())), plan.connections())
                .take(plan.rounds(), plan.window());
        var table = new Table(
                "Accepted POSTs over HTTP",
                "connections",
                "per second",
                "least",
                "most",
                "raw INSERTs per second",
                "of raw",
                "p50 ms",
                "p99 ms");
        for (int connections : plan.connections()) {
            var series = results.of(Posts.NAME, connections);
            double ceiling = results.of(RawInserts.NAME, connections).rate();
            table.row(
                    connections,
                    series.rate(),
                    series.leastRate(),
                    series.greatestRate(),
                    ceiling,
                    series.rate() / ceiling,
                    series.latencies().millis(0.5),
                    series.latencies().millis(0.99));
        }
        results.each(report::demand);
        report.add(
                table.note("With signed tokens, roles, validation and receipts; the service is a process of its own.")
                        .note("Raw: by " + RawInserts.program(log, plan.pgbench()) + "; rows have " + weight + "."));
        return results.of(Posts.NAME, plan.connections().contains(USUAL) ? USUAL : most())
                .rate();
    }

    private void latencies(Crowd crowd, double rate) {
        report.progress("requests at a fixed rate");
        var window = FixedRate.run(crowd.requests(), rate, plan.steady());
        var latencies = window.latencies();
        report.add(new Table("POSTs at half load", "per second", "p50 ms", "p95 ms", "p99 ms", "p99.9 ms", "max ms")
                .row(
                        rate,
                        latencies.millis(0.5),
                        latencies.millis(0.95),
                        latencies.millis(0.99),
                        latencies.millis(0.999),
                        latencies.maxMillis())
                .note("Half of the rate at " + USUAL + " connections; each request counted from when it was due."));
        report.demand("POSTs at half load", Series.of(window));
    }
}
