package org.haven.benchmark.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** This program a second time, doing one of its hidden subcommands, and told by lines of text what to do. */
public final class Child implements AutoCloseable {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
    private static final String MAIN = "org.haven.benchmark.Main";
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final BufferedReader said;
    private final BufferedWriter told;

    private Child(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        this.told = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
    }

    /** Starts it; what it complains about appears where this process complains. */
    public static Child start(String subcommand, String heap, Map<String, String> environment) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heap,
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                packed() ? LAUNCHER : MAIN,
                subcommand));
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            return new Child(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean packed() {
        try {
            Class.forName(LAUNCHER);
            return true;
        } catch (ClassNotFoundException unpacked) {
            return false;
        }
    }

    /** What follows this word in the next line that begins with it. */
    public String hear(String word) {
        try {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(word)) {
                    return line.substring(word.length()).strip();
                }
            }
            throw new IllegalStateException("The child ended without having said " + word + ".");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public void tell(String line) {
        try {
            told.write(line);
            told.newLine();
            told.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Ends it in order, or kills it when it does not end. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
