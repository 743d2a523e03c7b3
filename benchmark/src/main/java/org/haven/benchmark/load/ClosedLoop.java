package org.haven.benchmark.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Callers each of whom asks again as soon as they are answered. Tells rates. */
public final class ClosedLoop {

    private static final int VIRTUAL_THREADS_SINCE = 21;

    private ClosedLoop() {}

    /** Lets each of the operations be asked for by a caller of its own, for this long. */
    public static Window run(List<? extends Operation> callers, Duration time) {
        var threads = new SimpleAsyncTaskExecutor("caller-");
        threads.setVirtualThreads(Runtime.version().feature() >= VIRTUAL_THREADS_SINCE);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var stopwatches = callers.stream()
                .map(operation -> CompletableFuture.supplyAsync(() -> until(end, operation), threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        return Window.of(stopwatches, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Does it this many times, one after the other. */
    public static Window times(int times, Operation operation) {
        var stopwatch = new Stopwatch();
        long start = System.nanoTime();
        Stream.generate(() -> operation).limit(times).forEach(each -> stopwatch.time(System.nanoTime(), each));
        return Window.of(List.of(stopwatch), Duration.ofNanos(System.nanoTime() - start));
    }

    private static Stopwatch until(long end, Operation operation) {
        var stopwatch = new Stopwatch();
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            stopwatch.time(now, operation);
        }
        return stopwatch;
    }
}
