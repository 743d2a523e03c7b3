package org.haven.eventstore.readmodel;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts nothing off for longer than a second. Axon waits up to a minute after failures; a database that is back should not be
 * waited for. When its buffer of a thousand events is full it waits a tenth of a second, which allows ten thousand events a
 * second; here it looks again sooner.
 */
final class ImpatientScheduler extends ScheduledThreadPoolExecutor {

    private static final long LONGEST_MS = 1_000;
    private static final long FULL_BUFFER_MS = 100;
    private static final long LOOK_AGAIN_MS = 10;

    ImpatientScheduler(int threads, String name) {
        super(threads, named(name));
        setRemoveOnCancelPolicy(true);
    }

    private static ThreadFactory named(String name) {
        var count = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return super.schedule(task, patience(unit.toMillis(delay)), TimeUnit.MILLISECONDS);
    }

    private static long patience(long delay) {
        return delay == FULL_BUFFER_MS ? LOOK_AGAIN_MS : Math.min(delay, LONGEST_MS);
    }
}
