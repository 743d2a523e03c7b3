package org.haven.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A process of Haven's beside this one, started as a stranger would start it, which can be killed. */
final class ChildProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it says, or answers, that it is ready. */
    static ChildProcess start(Class<?> main, int port, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var child = new ChildProcess(builder.start());
            child.drain();
            child.awaitReady(port);
            return child;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void drain() {
        var reader = new Thread(() -> {
            try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
                said.lines().forEach(this::hear);
            } catch (IOException | UncheckedIOException closed) {
                // The process is gone.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    private void hear(String line) {
        heard.add(line);

        if (line.contains("ERROR")) {
            System.out.println(line);
        }
    }

    /** All that it has written so far, line by line. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void awaitReady(int port) {
        var looking = Executors.newSingleThreadScheduledExecutor();
        var ready = new CompletableFuture<Void>();
        var looks = looking.scheduleWithFixedDelay(() -> look(port, ready), 100, 200, TimeUnit.MILLISECONDS);
        try {
            ready.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } finally {
            looks.cancel(false);
            looking.shutdownNow();
        }
    }

    private void look(int port, CompletableFuture<Void> ready) {
        if (!process.isAlive()) {
            ready.completeExceptionally(new IllegalStateException("It ended with " + process.exitValue() + "."));
            return;
        }
        try {
            var health = Caller.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")));
            if (health.status() == 200) {
                ready.complete(null);
            }
        } catch (UncheckedIOException notYet) {
            // It does not listen yet.
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(slow -> {
                    kill();
                    return process;
                })
                .join();
    }
}
