package org.haven.benchmark.ceiling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.haven.benchmark.load.Variant;
import org.haven.benchmark.load.Window;

/** The same INSERTs from PostgreSQL's own load program. */
final class Pgbench implements Variant {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final RawLog log;
    private final Path program;

    private Pgbench(RawLog log, Path program) {
        this.log = log;
        this.program = program;
    }

    /** Where the program is on the path. */
    static Optional<Variant> found(RawLog log) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Pgbench(log, program));
    }

    @Override
    public String name() {
        return RawInserts.NAME;
    }

    @Override
    public Window load(int callers, Duration time) {
        try {
            var script = Files.createTempFile("insert", ".sql");
            try {
                Files.writeString(script, "\\set n :n + 1\n" + log.insertOne(":run", ":client_id", ":n") + ";\n");
                return Window.ofRate(rate(said(callers, time, script)), time);
            } finally {
                Files.delete(script);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String said(int callers, Duration time, Path script) throws IOException {
        var builder = new ProcessBuilder(List.of(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + callers,
                        "--jobs=" + Math.min(2, callers),
                        "--time=" + Math.max(1, time.toSeconds()),
                        "--define=n=0",
                        "--define=run=" + log.nextRun(),
                        "--file=" + script))
                .redirectErrorStream(true);
        builder.environment().putAll(log.database().environment());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("pgbench failed: " + said);
        }
        return said;
    }

    private static double rate(String said) {
        var found = RATE.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("pgbench told no rate: " + said);
        }
        return Double.parseDouble(found.group(1));
    }
}
