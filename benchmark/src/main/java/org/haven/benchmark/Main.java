package org.haven.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.haven.benchmark.database.Login;
import org.haven.benchmark.database.Server;
import org.haven.benchmark.http.CommandSideChild;
import org.haven.benchmark.reader.QuerySideChild;
import org.haven.benchmark.report.Report;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where {@code java -jar benchmark.jar} begins. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        subcommands = {CommandSideChild.class, QuerySideChild.class},
        description = "How fast Haven is on this machine, beside what PostgreSQL allows.")
public final class Main implements Callable<Integer> {

    private final Report report = new Report(System.out);

    @Option(names = "--short", description = "Three minutes in all, without large stores.")
    private boolean quick;

    @Option(
            names = "--suite",
            defaultValue = "ALL",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Suite suite = Suite.ALL;

    @Option(
            names = "--url",
            paramLabel = "JDBC",
            description =
                    "A PostgreSQL to measure on. Default: one is started for this run, with nothing switched off.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--user", defaultValue = "postgres", description = "A superuser there. Default: ${DEFAULT-VALUE}.")
    private String user = "postgres";

    @Option(names = "--password", defaultValue = "", description = "Of that user.", interactive = true, arity = "0..1")
    private String password = "";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the PostgreSQL of this run keeps its data, which is deleted afterwards.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Where the same figures are written as JSON.")
    private Optional<Path> json = Optional.empty();

    public static void main(String... args) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException {
        var folder = data.isPresent() ? data.orElseThrow() : Files.createTempDirectory("haven-benchmark");
        try (var server = url.map(given -> Server.given(given, new Login(user, password)))
                .orElseGet(() -> Server.embedded(folder))) {
            new Run(quick ? Plan.shortened() : Plan.full(), server, folder, report).of(suite);
        }
        json.ifPresent(report::writeTo);
        return report.failed() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
}
