package org.haven.benchmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What the figures were measured on. Where the system does not tell, they say so. */
public final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path TICKS = Path.of("/proc/stat");
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int COUNTED = 9;

    private Machine() {}

    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    public static String processor() {
        return Files.exists(PROCESSORS)
                ? lines(PROCESSORS)
                        .lines()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"))
                : System.getProperty("os.arch");
    }

    public static double memoryGib() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() / Math.pow(1024, 3);
    }

    /** What share of the processors others use while the benchmark rests for a second, in percent; NaN where nobody knows. */
    public static double loadOfOthers() {
        if (!Files.exists(TICKS)) {
            return Double.NaN;
        }
        var before = ticks();
        var after = CompletableFuture.supplyAsync(
                        Machine::ticks, CompletableFuture.delayedExecutor(LOOK.toMillis(), TimeUnit.MILLISECONDS))
                .join();
        double all = sum(after, 1, COUNTED) - sum(before, 1, COUNTED);
        double idle = sum(after, IDLE, WAITING + 1) - sum(before, IDLE, WAITING + 1);
        return all == 0 ? Double.NaN : 100 * (all - idle) / all;
    }

    /** What kind of file system a folder lies on, since some of them keep nothing. */
    public static String fileSystem(Path folder) {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException unknown) {
            return "unknown";
        }
    }

    private static String[] ticks() {
        return lines(TICKS).lines().findFirst().orElse("").split(" +");
    }

    private static double sum(String[] ticks, int from, int to) {
        return Arrays.stream(ticks, from, Math.min(to, ticks.length))
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private static String lines(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
