package org.haven.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each read model has come in the log, and waiting until one has come far enough. */
public final class Positions {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int PAGE = 1_000;
    private static final long FAR_BEHIND = 100_000;

    private record Line(long position, String stream) {}

    private final JdbcClient sql;
    private final Map<String, FoldedHere> here = new ConcurrentHashMap<>();
    private final Signal moved = new Signal();

    Positions(JdbcClient sql) {
        this.sql = sql;
    }

    /** From now on, knows what this process folds itself. */
    public void follow(FoldedHere readModel) {
        here.put(readModel.name(), readModel);
    }

    /** A read model has come farther. */
    public void moved() {
        moved.raise();
    }

    /**
     * How far a read model has come; -1 before it has begun. It has come to a position when every event up to there that it
     * takes is in its tables, or parked. Of one that another process folds, only what that process has written down is known.
     */
    public long of(String readModel) {
        return Optional.ofNullable(here.get(readModel))
                .map(this::of)
                .orElseGet(() -> Progress.of(readModel, sql).least());
    }

    private long of(FoldedHere readModel) {
        // Asked before the database is, so that nothing is ahead of the head.
        var farther = readModel.come();
        var progress = Progress.of(readModel.name(), sql).and(farther);
        long least = progress.least();
        return least < 0 || progress.head() - least > FAR_BEHIND ? least : beforeTheNext(readModel, progress);
    }

    /** The position before the first event that it takes and has not come to. */
    private long beforeTheNext(FoldedHere readModel, Progress progress) {
        long seen = progress.least();
        while (seen < progress.head()) {
            var page = taken(readModel, seen, progress.head());
            for (var line : page) {
                if (line.position() > progress.of(line.stream())) {
                    return line.position() - 1;
                }
            }
            seen = page.size() < PAGE ? progress.head() : page.get(PAGE - 1).position();
        }
        return seen;
    }

    private List<Line> taken(FoldedHere readModel, long after, long upTo) {
        return sql.sql("""
                        SELECT position, stream
                        FROM eventstore.event
                        WHERE position > :after AND position <= :upTo AND name = ANY(:names)
                        ORDER BY position
                        LIMIT :page
                        """)
                .param("after", after)
                .param("upTo", upTo)
                .param("names", readModel.takesNames().toArray(String[]::new))
                .param("page", PAGE)
                .query(Line.class)
                .list();
    }

    /** The last position of the log; 0 while it is empty. */
    public long head() {
        return sql.sql("SELECT coalesce(max(position), 0) FROM eventstore.event")
                .query(Long.class)
                .single();
    }

    /** Waits until a read model has come to the position; false when it has not within the time. */
    public boolean await(String readModel, long position, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        long heard = moved.count();
        while (of(readModel) < position) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || !waited(heard, Math.min(left, LOOK_AGAIN_NANOS))) {
                return false;
            }
            heard = moved.count();
        }
        return true;
    }

    private boolean waited(long heard, long nanos) {
        try {
            moved.await(heard, nanos);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
