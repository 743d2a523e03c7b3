package org.haven.benchmark;

import java.time.Duration;
import java.util.List;
import org.haven.benchmark.load.WarmUp;

/**
 * How much is measured.
 *
 * @param rounds how many windows each figure is the median of
 * @param callers of commands at the gateway
 * @param connections of HTTP clients
 * @param streams lengths of the streams that commands go to
 * @param rebuild of how many events a read model is rebuilt
 * @param backlog how many events a live read model catches up with
 * @param largeStore how many events lie in a large store; none when it is left out
 * @param pgbench whether PostgreSQL's own program makes the raw load where there is one
 */
public record Plan(
        int rounds,
        Duration window,
        WarmUp warmUp,
        List<Integer> callers,
        List<Integer> connections,
        List<Integer> streams,
        int rebuild,
        int backlog,
        Duration steady,
        int largeStore,
        boolean pgbench) {

    /** What the goals are judged by: a quarter of an hour for each suite. */
    public static Plan full() {
        return new Plan(
                5,
                Duration.ofMillis(2_500),
                new WarmUp(Duration.ofSeconds(30), Duration.ofSeconds(180)),
                List.of(1, 8, 32, 64),
                List.of(1, 8, 32),
                List.of(10, 100, 1_000, 10_000),
                1_000_000,
                100_000,
                Duration.ofSeconds(15),
                10_000_000,
                true);
    }

    /** What tells within minutes whether something has gone wrong. */
    public static Plan shortened() {
        return new Plan(
                3,
                Duration.ofSeconds(1),
                new WarmUp(Duration.ofSeconds(4), Duration.ofSeconds(6)),
                List.of(8, 32),
                List.of(8, 32),
                List.of(10, 10_000),
                50_000,
                10_000,
                Duration.ofSeconds(3),
                0,
                true);
    }
}
