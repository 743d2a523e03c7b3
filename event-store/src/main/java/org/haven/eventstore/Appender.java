package org.haven.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;

/**
 * Writes the log for all who wait, many at once: one thread, one connection, one commit for up to 512 requests. It stops after
 * everything that writes, and before the database's connections.
 */
final class Appender implements SmartLifecycle {

    /** Before all that writes; when the service stops, after it. */
    static final int PHASE = -2_000;

    private final BlockingQueue<AppendRequest> queue;
    private final AppendRequest closing = new AppendRequest(List.of(), Map.of(), List.of(), Optional.empty());
    private final JdbcConnectionDetails database;
    private final AppendSettings settings;
    private volatile @Nullable AppendLoop loop;
    private @Nullable Thread thread;

    Appender(JdbcConnectionDetails database, AppendSettings settings) {
        this.queue = new ArrayBlockingQueue<>(settings.queue());
        this.database = database;
        this.settings = settings;
    }

    /** Returns when it is kept for good, or throws why it is not. */
    Appended append(AppendRequest request) {
        var writer = loop;
        if (writer == null || !writer.takesOn()) {
            throw new LogUnavailable("The log is not being written.");
        }
        if (!queue.offer(request)) {
            throw new LogBusy();
        }
        if (!writer.takesOn() && queue.remove(request)) {
            throw new LogUnavailable("The log is not being written.");
        }
        return outcome(request).orThrow();
    }

    private static Outcome outcome(AppendRequest request) {
        try {
            return request.outcome().get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    @Override
    public synchronized void start() {
        if (loop == null) {
            var writer = new AppendLoop(
                    queue, closing, new AppendConnection(database, settings.statementTimeout()), settings.patience());
            loop = writer;
            thread = new Thread(writer, "haven-log-writer");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** What waits is appended first. */
    @Override
    public synchronized void stop() {
        var writer = thread;
        if (writer == null) {
            return;
        }
        try {
            queue.put(closing);
            writer.join(settings.statementTimeout().plus(settings.patience()).toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        loop = null;
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
