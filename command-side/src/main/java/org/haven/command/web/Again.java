package org.haven.command.web;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends a command that lost a race once more, without asking anybody. That is right for every command of Haven, because none carries
 * a state with it: each handler decides anew on the streams as they are then, so what was overtaken is refused for what overtook it,
 * and a command that names the version it saw finds that version stale. A command that would be right only on what its sender saw,
 * and does not name it, must not come this way.
 */
public final class Again {

    private static final int TRIES = 10;
    private static final long LONGEST_PAUSE_MS = 250;

    private Again() {}

    /** Whoever lost waits longer each time, and never as long as the others who lost. */
    public static <T> T whenOvertaken(Supplier<T> command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return command.get();
            } catch (ConcurrencyException | LockAcquisitionFailedException | AggregateStreamCreationException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
                pause(Math.min(1L << attempt, LONGEST_PAUSE_MS));
            }
        }
    }

    private static void pause(long atMostMs) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(atMostMs)));
    }
}
