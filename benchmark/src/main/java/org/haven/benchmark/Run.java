package org.haven.benchmark;

import java.nio.file.Path;
import org.axonframework.config.Configuration;
import org.haven.benchmark.database.Server;
import org.haven.benchmark.http.HttpSuite;
import org.haven.benchmark.report.Machine;
import org.haven.benchmark.report.Report;
import org.haven.benchmark.report.Table;
import org.haven.benchmark.store.StoreSuite;
import org.springframework.boot.SpringBootVersion;

/** One run: where and with what, and then the suites. */
final class Run {

    private final Plan plan;
    private final Server server;
    private final Path folder;
    private final Report report;

    Run(Plan plan, Server server, Path folder, Report report) {
        this.plan = plan;
        this.server = server;
        this.folder = folder;
        this.report = report;
    }

    void of(Suite suite) {
        server.demandDurability();
        double before = Machine.loadOfOthers();
        if (suite.includes(Suite.STORE)) {
            new StoreSuite(plan, server, report).run();
        }
        if (suite.includes(Suite.HTTP)) {
            report.part("requests over HTTP", () -> new HttpSuite(plan, server, report).run());
        }
        report.add(circumstances(before, Machine.loadOfOthers()));
    }

    private Table circumstances(double loadBefore, double loadAfter) {
        var table = new Table("Measured on, with", "what", "value")
                .row("processor", Machine.processor())
                .row("cores", Integer.toString(Machine.cores()))
                .row("memory", "%.1f GiB".formatted(Machine.memoryGib()))
                .row("file system", Machine.fileSystem(folder))
                .row("load of others", "%.0f %% before, %.0f %% after".formatted(loadBefore, loadAfter))
                .row("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .row("JDK", System.getProperty("java.vendor") + " " + System.getProperty("java.vm.version"))
                .row("Haven", Versions.haven())
                .row("Axon Framework", Versions.of(Configuration.class))
                .row("Spring Boot", SpringBootVersion.getVersion())
                .row("plan", plan.toString());
        server.settings().forEach((name, value) -> table.row("PostgreSQL " + name, value));
        return table;
    }
}
