package org.haven.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Callers who ask at times that were set beforehand, whether or not they have been answered. Tells latencies, each counted from
 * when it was due, so that a slow spell cannot hide behind the questions it kept from being asked.
 */
public final class FixedRate {

    private static final Duration HEAD_START = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private FixedRate() {}

    /** Has the operations asked for in turn, so many a second in all. */
    public static Window run(List<? extends Operation> callers, double rate, Duration time) {
        var clock = Executors.newScheduledThreadPool(callers.size());
        long period = Math.round(callers.size() / rate * 1e9);
        long start = System.nanoTime() + HEAD_START.toNanos();
        long end = start + time.toNanos();
        var timed = new ArrayList<Timed>();
        var turns = new ArrayList<Future<?>>();
        try {
            for (int i = 0; i < callers.size(); i++) {
                long first = start + i * period / callers.size();
                var caller = new Timed(callers.get(i), first, period, end);
                timed.add(caller);
                turns.add(caller.startOn(clock));
            }
            CompletableFuture.allOf(
                            timed.stream().map(caller -> caller.finished).toArray(CompletableFuture[]::new))
                    .orTimeout(time.plus(PATIENCE).toNanos(), TimeUnit.NANOSECONDS)
                    .join();
        } finally {
            turns.forEach(each -> each.cancel(false));
            clock.shutdown();
        }
        var stopwatches = timed.stream().map(caller -> caller.stopwatch).toList();
        return Window.of(stopwatches, Duration.ofNanos(System.nanoTime() - start));
    }

    /** One caller, who knows when the next question is due. */
    private static final class Timed implements Runnable {

        private final Operation operation;
        private final long period;
        private final long end;
        private final Stopwatch stopwatch = new Stopwatch();
        private final CompletableFuture<Void> finished = new CompletableFuture<>();
        private long due;

        Timed(Operation operation, long first, long period, long end) {
            this.operation = operation;
            this.due = first;
            this.period = period;
            this.end = end;
        }

        Future<?> startOn(ScheduledExecutorService clock) {
            return clock.scheduleAtFixedRate(this, due - System.nanoTime(), period, TimeUnit.NANOSECONDS);
        }

        @Override
        public void run() {
            if (due < end) {
                stopwatch.time(due, operation);
                due += period;
            } else {
                finished.complete(null);
            }
        }
    }
}
