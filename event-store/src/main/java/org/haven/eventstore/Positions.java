package org.haven.eventstore;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each read model has come in the log, and waiting until one has come far enough. */
public final class Positions implements DisposableBean {

    private static final long LOOK_AGAIN_MS = 10;

    private final JdbcClient sql;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "positions");
        thread.setDaemon(true);
        return thread;
    });

    Positions(JdbcClient sql) {
        this.sql = sql;
    }

    /** The lowest position over all segments of a processing group; -1 before it has begun. A rebuilding group is where it is now. */
    public long of(String group) {
        return sql.sql("""
                        SELECT coalesce(min(coalesce(token ->> 'index', token -> 'currentToken' ->> 'index', '-1')::bigint), -1)
                        FROM (SELECT convert_from(token, 'UTF8')::jsonb AS token
                              FROM eventstore.token
                              WHERE processor_name = :group) AS segments
                        """).param("group", group).query(Long.class).single();
    }

    /** The last position of the log; 0 while it is empty. */
    public long head() {
        return sql.sql("SELECT position FROM eventstore.head").query(Long.class).single();
    }

    /** Waits until the group has come to the position; false when it has not within the time. */
    public boolean await(String group, long position, Duration patience) {
        if (of(group) >= position) {
            return true;
        }
        var arrived = new CompletableFuture<Void>();
        var looking = watch.scheduleWithFixedDelay(
                () -> look(group, position, arrived), LOOK_AGAIN_MS, LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
        try {
            arrived.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            looking.cancel(false);
        }
    }

    private void look(String group, long position, CompletableFuture<Void> arrived) {
        try {
            if (of(group) >= position) {
                arrived.complete(null);
            }
        } catch (RuntimeException failure) {
            arrived.completeExceptionally(failure);
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }
}
