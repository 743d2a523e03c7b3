package org.haven.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.haven.benchmark.database.Server;
import org.haven.benchmark.load.WarmUp;
import org.haven.benchmark.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every part of both suites, each for a moment. Its figures mean nothing. */
class SmallestRunTest {

    private static final Plan MOMENT = new Plan(
            1,
            Duration.ofMillis(200),
            new WarmUp(Duration.ofMillis(200), Duration.ofMillis(200)),
            List.of(1),
            List.of(1),
            List.of(10, 200),
            2_000,
            500,
            Duration.ofMillis(500),
            1_000,
            false);

    @Test
    void every_part_runs_and_nothing_fails(@TempDir Path folder) throws Exception {
        var printed = new ByteArrayOutputStream();
        var report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (var server = Server.embedded(folder.resolve("data"))) {
            new Run(MOMENT, server, folder, report).of(Suite.ALL);
        }
        var json = folder.resolve("figures.json");
        report.writeTo(json);

        assertThat(report.failed()).as(printed.toString(StandardCharsets.UTF_8)).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "Commands at the gateway",
                        "A command on a stream",
                        "From the commit of an event",
                        "Live catch-up",
                        "Rebuild of enrollment_list",
                        "by size of the store",
                        "Accepted POSTs over HTTP",
                        "POSTs at half load",
                        "Measured on, with");
        assertThat(Files.readString(json)).contains("raw single INSERT", "grouped INSERT", "stock Axon JDBC, tuned");
    }
}
