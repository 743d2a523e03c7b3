package org.haven.benchmark.load;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times one caller's operations, and counts those that failed. */
final class Stopwatch {

    private long[] nanos = new long[4096];
    private int done;
    private int failed;
    private @Nullable Exception problem;

    /** Runs it and takes the time from when it was due. */
    void time(long due, Operation operation) {
        try {
            operation.once();
            add(System.nanoTime() - due);
        } catch (Exception failure) {
            failed++;
            problem = failure;
        }
    }

    private void add(long taken) {
        if (done == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * done);
        }
        nanos[done++] = taken;
    }

    long[] taken() {
        return Arrays.copyOf(nanos, done);
    }

    int failed() {
        return failed;
    }

    Optional<Exception> problem() {
        return Optional.ofNullable(problem);
    }
}
