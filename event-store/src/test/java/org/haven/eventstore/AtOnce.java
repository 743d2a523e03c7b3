package org.haven.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does several things at the same time, and tells how each of them failed, if it did. */
public final class AtOnce {

    private AtOnce() {}

    public static List<Optional<Throwable>> run(List<Runnable> things) {
        var threads = Executors.newFixedThreadPool(things.size());
        var start = new CyclicBarrier(things.size());
        try {
            var running = things.stream()
                    .map(thing -> threads.submit(() -> {
                        start.await(30, TimeUnit.SECONDS);
                        thing.run();
                        return thing;
                    }))
                    .toList();
            var failures = new ArrayList<Optional<Throwable>>();
            for (var thing : running) {
                try {
                    thing.get(60, TimeUnit.SECONDS);
                    failures.add(Optional.empty());
                } catch (ExecutionException failure) {
                    failures.add(Optional.ofNullable(failure.getCause()));
                }
            }
            return failures;
        } catch (InterruptedException | TimeoutException stuck) {
            throw new IllegalStateException(stuck);
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many of them were carried out. */
    public static long succeeded(List<Optional<Throwable>> outcomes) {
        return outcomes.stream().filter(Optional::isEmpty).count();
    }
}
