package org.haven.eventstore.readmodel;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts nothing off for longer than a second. Axon waits up to a minute after failures; a database that is back should not be
 * waited for.
 */
final class ImpatientScheduler extends ScheduledThreadPoolExecutor {

    private static final long LONGEST_MS = 1_000;

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
        return super.schedule(task, Math.min(unit.toMillis(delay), LONGEST_MS), TimeUnit.MILLISECONDS);
    }
}
