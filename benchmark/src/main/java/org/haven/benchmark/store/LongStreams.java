package org.haven.benchmark.store;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haven.benchmark.Plan;
import org.haven.benchmark.database.Database;
import org.haven.benchmark.gateway.Engine;
import org.haven.benchmark.gateway.Node;
import org.haven.benchmark.grown.Family;
import org.haven.benchmark.grown.GrownLog;
import org.haven.benchmark.load.Results;
import org.haven.benchmark.load.Turns;
import org.haven.benchmark.load.Variant;
import org.haven.benchmark.report.Report;
import org.haven.benchmark.report.Table;
import org.haven.kernel.client.ClientId;

/** How long a command takes on a record with a short history, and on one with a long one. */
final class LongStreams {

    private static final int CLIENTS = 10;
    private static final int COMMANDS = 50;
    private static final int ALONE = 1;
    private static final List<Integer> TO_WARM_UP = List.of(10, 100);

    private final Plan plan;
    private final Report report;

    LongStreams(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void measure(Database database) {
        report.progress("commands on streams short and long");
        Map<Integer, List<ClientId>> clients;
        Family family;
        Results first;
        Results warm;
        try (var node = Node.start(Engine.HAVEN, database)) {
            family = Family.enterAt(node);
            clients = clientsIn(new GrownLog(database, family), plan.streams());
            warmUp(node, family, database);
            first = commands(node, family, clients, CLIENTS);
            warm = commands(node, family, onlyTheFirst(clients), COMMANDS);
        }
        try (var node = Node.start(Engine.HAVEN, database)) {
            warmUp(node, family, database);
            var again = commands(node, family, clients, CLIENTS);
            report.add(table(first, again, warm));
            Stream.of(first, again, warm).forEach(results -> results.each(report::demand));
        }
    }

    private static Map<Integer, List<ClientId>> clientsIn(GrownLog log, List<Integer> lengths) {
        var clients = new LinkedHashMap<Integer, List<ClientId>>();
        for (int length : lengths) {
            var added = Stream.generate(ClientId::next).limit(CLIENTS).toList();
            added.forEach(client -> log.addClient(client, length));
            clients.put(length, added);
        }
        return clients;
    }

    /** On streams of its own, so that the code is compiled and the others are still unknown to the cache. */
    private static void warmUp(Node node, Family family, Database database) {
        var clients = clientsIn(new GrownLog(database, family), TO_WARM_UP);
        commands(node, family, clients, CLIENTS);
        commands(node, family, onlyTheFirst(clients), COMMANDS);
    }

    private static Map<Integer, List<ClientId>> onlyTheFirst(Map<Integer, List<ClientId>> clients) {
        var first = new LinkedHashMap<Integer, List<ClientId>>();
        clients.forEach((length, all) -> first.put(length, all.subList(0, 1)));
        return first;
    }

    private static Results commands(Node node, Family family, Map<Integer, List<ClientId>> clients, int commands) {
        var variants = clients.entrySet().stream()
                .<Variant>map(entry -> new Correction(
                        name(entry.getKey()),
                        node,
                        family.worker(),
                        inTurn(entry.getValue()).iterator()))
                .toList();
        return new Turns(variants, List.of(ALONE)).take(commands, Duration.ZERO);
    }

    private static Stream<ClientId> inTurn(List<ClientId> clients) {
        return Stream.generate(() -> clients).flatMap(List::stream);
    }

    private static String name(int length) {
        return "a stream of " + length;
    }

    private Table table(Results first, Results again, Results warm) {
        var table = new Table(
                "A command on a stream",
                "events in it",
                "first ms",
                "ratio",
                "from snapshot ms",
                "ratio from snapshot",
                "from cache ms",
                "ratio from cache");
        int shortest = plan.streams().get(0);
        for (int length : plan.streams()) {
            var figures = Stream.of(first, again, warm)
                    .flatMap(results ->
                            Stream.of(millis(results, length), millis(results, length) / millis(results, shortest)));
            table.row(Stream.concat(Stream.of(length), figures).toArray());
        }
        return table.note("Medians of " + CLIENTS + " clients, one command each, and of " + COMMANDS
                        + " commands to the same client from the cache; one caller; lengths took turns.")
                .note(
                        "Ratios are to the shortest stream. First: neither cache nor snapshot. From snapshot: after a restart, where one was taken.");
    }

    private static double millis(Results results, int length) {
        return results.of(name(length), ALONE).latencies().millis(0.5);
    }
}
