package org.haven.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.DriverManager;

/** A second process on this machine that holds a data folder and its database, until it is told to go or is killed. */
final class OtherHaven implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;

    private OtherHaven(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it has stored a row. */
    static OtherHaven start(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherHaven.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = said.readLine(); !READY.equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The other Haven did not start.");
            }
        }
        return new OtherHaven(process);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    public static void main(String... args) throws Exception {
        try (var folder = DataFolder.open(Path.of(args[0]));
                var database = EmbeddedDatabase.start(folder, Software.FOLDER)) {
            try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS haven");
                statement.execute("CREATE TABLE IF NOT EXISTS kept (note text)");
                statement.execute("INSERT INTO kept VALUES ('from the other Haven')");
            }
            System.out.println(READY);
            // Returns when the one who started this closes the stream, or is gone.
            System.in.read();
        }
    }
}
