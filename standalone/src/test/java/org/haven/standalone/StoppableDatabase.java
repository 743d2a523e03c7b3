package org.haven.standalone;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A PostgreSQL that can be stopped or killed, and started again where it was. */
final class StoppableDatabase implements AutoCloseable {

    private final Path data;
    private final Path programs;
    private final int port = ChildProcess.freePort();
    private final Map<String, Object> settings;

    private StoppableDatabase(Path data, Path programs, Map<String, Object> settings) {
        this.data = data;
        this.programs = programs;
        this.settings = settings;
    }

    /** Prepared as Haven prepares its own, then started by its own programs. */
    static StoppableDatabase start(Path where) throws IOException {
        var files = where.resolve("postgres");
        StoppableDatabase database;
        try (var folder = DataFolder.open(where);
                var prepared = EmbeddedDatabase.start(folder, Software.FOLDER)) {
            database = new StoppableDatabase(files, programs(files), ServiceSettings.of(prepared));
        }
        database.start();
        return database;
    }

    private static Path programs(Path data) throws IOException {
        return Optional.of(server(data))
                .flatMap(server -> server.info().command())
                .map(program -> Path.of(program).getParent())
                .orElseThrow();
    }

    private static ProcessHandle server(Path data) throws IOException {
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseSetUp.NAME;
    }

    String setting(String name) {
        return Objects.requireNonNull(settings.get(name)).toString();
    }

    /** By which a service in a process of its own finds it. */
    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        settings.forEach((name, value) ->
                environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""), value.toString()));
        environment.put("SPRING_DATASOURCE_URL", url());
        return environment;
    }

    void start() throws IOException {
        control(
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=",
                "-l",
                data.resolveSibling("stoppable.log").toString(),
                "start");
    }

    /** As an operator does: connections are ended, nothing is lost. */
    void stop() throws IOException {
        control("-m", "fast", "stop");
    }

    /** As a power cut does: every process of the server is gone at once. */
    void kill() throws IOException {
        var server = server(data);
        var children = server.descendants().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    private void control(String... arguments) throws IOException {
        var command = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.<String>of());
        command.addAll(List.of(programs.resolve("pg_ctl").toString(), "-D", data.toString(), "-w", "-t", "60"));
        command.addAll(List.of(arguments));
        var control = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (control.onExit().join().exitValue() != 0) {
            throw new IOException("pg_ctl did not manage: " + List.of(arguments));
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
