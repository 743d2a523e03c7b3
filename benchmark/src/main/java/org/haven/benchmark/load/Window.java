package org.haven.benchmark.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/**
 * A stretch of load and what came of it.
 *
 * @param group how many operations shared a commit, on average, where that is known
 */
public record Window(
        long done, long failed, Optional<Exception> problem, Duration took, Latencies latencies, OptionalDouble group) {

    static Window of(List<Stopwatch> callers, Duration took) {
        var latencies = Latencies.ofNanos(callers.stream()
                .flatMapToLong(caller -> LongStream.of(caller.taken()))
                .toArray());
        return new Window(
                latencies.count(),
                callers.stream().mapToLong(Stopwatch::failed).sum(),
                callers.stream().flatMap(caller -> caller.problem().stream()).findFirst(),
                took,
                latencies,
                OptionalDouble.empty());
    }

    /** A stretch of which only the rate is known. */
    public static Window ofRate(double rate, Duration took) {
        long done = Math.round(rate * took.toNanos() / 1e9);
        return new Window(done, 0, Optional.empty(), took, Latencies.NONE, OptionalDouble.empty());
    }

    public Window inGroupsOf(double operations) {
        return new Window(done, failed, problem, took, latencies, OptionalDouble.of(operations));
    }

    /** The same stretch, where each operation stands for several things. */
    public Window times(int things) {
        return new Window(done * things, failed, problem, took, latencies, group);
    }

    /** In operations a second. */
    public double rate() {
        return done / (took.toNanos() / 1e9);
    }
}
