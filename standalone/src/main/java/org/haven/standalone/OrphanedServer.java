package org.haven.standalone;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database server that outlived the Haven which started it, as it does when Haven is killed. */
final class OrphanedServer {

    private static final String NO_PROCESS = String.valueOf(Integer.MAX_VALUE);

    private final Path data;
    private final Path program;

    private OrphanedServer(Path data, Path program) {
        this.data = data;
        this.program = program;
    }

    /** Stops the server that still holds the data, if there is one, and never a stranger that has its process id now. */
    static void stop(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var process = lines.isEmpty() ? Optional.<ProcessHandle>empty() : process(lines.get(0));
        var server = process.flatMap(running -> serverOf(data, running));
        if (server.isPresent()) {
            server.get().stop();
        } else if (process.isPresent()) {
            disown(pidFile, lines);
        }
    }

    private void stop() throws IOException {
        var command = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.<String>of());
        command.addAll(List.of(program.resolveSibling("pg_ctl").toString(), "-D", data.toString()));
        command.addAll(List.of("-m", "fast", "-w", "-t", "60", "stop"));
        var stopping = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            stopping.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static Optional<ProcessHandle> process(String pid) {
        return pid.strip().matches("[0-9]{1,10}")
                ? ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private static Optional<OrphanedServer> serverOf(Path data, ProcessHandle process) {
        var info = process.info();
        var serves = List.of(info.arguments().orElse(new String[0])).contains(data.toString());
        return info.command()
                .map(Path::of)
                .filter(program -> serves && program.getFileName().toString().startsWith("postgres"))
                .map(program -> new OrphanedServer(data, program));
    }

    // PostgreSQL refuses to start while the process named here lives, whoever it is. The rest of the file must stay:
    // by it PostgreSQL finds out whether anything of the old server still uses the data.
    private static void disown(Path pidFile, List<String> lines) throws IOException {
        var disowned = new ArrayList<>(lines);
        disowned.set(0, NO_PROCESS);
        Files.write(pidFile, disowned);
    }
}
