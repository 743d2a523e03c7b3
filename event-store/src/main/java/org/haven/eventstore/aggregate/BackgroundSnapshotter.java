package org.haven.eventstore.aggregate;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** Takes snapshots one after another on a thread of its own, so that no command waits for one; at most one waits for each stream. */
final class BackgroundSnapshotter extends SpringAggregateSnapshotter implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundSnapshotter.class);
    private static final long LAST_ONE_SECONDS = 5;

    private final ExecutorService background;

    BackgroundSnapshotter(Builder builder) {
        this(builder, Executors.newSingleThreadExecutor(BackgroundSnapshotter::thread));
    }

    private BackgroundSnapshotter(Builder builder, ExecutorService background) {
        super(builder.executor(background));
        this.background = background;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "snapshots");
        thread.setDaemon(true);
        return thread;
    }

    /** Axon would log the message of what fails, and what is in it nobody knows. */
    @Override
    protected Runnable createSnapshotterTask(Class<?> type, String stream) {
        var task = super.createSnapshotterTask(type, stream);
        return () -> {
            try {
                task.run();
            } catch (ConcurrencyException another) {
                LOG.debug("Another node has taken the snapshot of stream {}.", stream);
            } catch (RuntimeException failed) {
                LOG.warn(
                        "No snapshot of stream {} was taken: {}",
                        stream,
                        failed.getClass().getName());
            }
        };
    }

    @Override
    public void destroy() throws InterruptedException {
        background.shutdownNow();
        background.awaitTermination(LAST_ONE_SECONDS, TimeUnit.SECONDS);
    }
}
