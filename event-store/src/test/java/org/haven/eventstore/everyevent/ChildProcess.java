package org.haven.eventstore.everyevent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process beside this one, which can be killed, and which ends when this one does. */
public final class ChildProcess implements AutoCloseable {

    private static final String READY = "ready";

    private final Path complaints;
    private final Process process;

    private ChildProcess(Path complaints, Process process) {
        this.complaints = complaints;
        this.process = process;
    }

    /** Starts it; what it complains of goes to a file. */
    public static ChildProcess start(Path complaints, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Daxoniq.update-checker.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ChildProcess(
                complaints,
                new ProcessBuilder(command).redirectError(complaints.toFile()).start());
    }

    /** Waits until the child is at work. */
    public ChildProcess ready() throws IOException {
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = said.readLine(); !READY.equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IllegalStateException("A child did not start: " + Files.readString(complaints));
            }
        }
        return this;
    }

    /** What the child does while it works. */
    public static void sayReadyAndWait() throws IOException {
        System.out.println(READY);
        while (System.in.read() >= 0) {
            // Until the one who started this closes the stream, or is gone.
        }
    }

    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Tells it to stop, and waits until it has. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit()
                .orTimeout(1, TimeUnit.MINUTES)
                .exceptionally(stuck -> process.destroyForcibly())
                .join();
    }
}
