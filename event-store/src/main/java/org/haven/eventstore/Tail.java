package org.haven.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The end of the log as it grows, kept in memory for all who follow it: news is read once, however many want it. */
public final class Tail {

    static final int PAGE = 1_000;

    private static final int EVENTS = 20_000;
    private static final long BYTES = 32L << 20;

    private final Log log;
    private final Window window = new Window(EVENTS, BYTES);
    private final Set<LogStream> followers = ConcurrentHashMap.newKeySet();

    Tail(Log log) {
        this.log = log;
    }

    synchronized void follow(LogStream stream) {
        followers.add(stream);
    }

    synchronized void leave(LogStream stream) {
        followers.remove(stream);
        if (followers.isEmpty()) {
            window.end();
        }
    }

    /** What follows a position: from memory, or for one who is far behind from the database. */
    List<StoredEvent> after(long position) {
        if (!window.hasBegun()) {
            window.beginAfter(log.head());
        }
        return window.after(position, PAGE).orElseGet(() -> log.after(position, PAGE));
    }

    long head() {
        return log.head();
    }

    /** Takes in what is new, and tells the followers; the bell calls it, on its own connection. */
    void readNews(Connection connection) throws SQLException {
        var before = window.last();
        if (window.hasBegun()) {
            takeIn(connection);
        }
        var news = window.last() != before;
        followers.forEach(follower -> follower.wake(news));
    }

    // One who is behind by more than the window reads for himself; the window then begins anew where the log ends.
    private void takeIn(Connection connection) throws SQLException {
        for (var read = 0; read < EVENTS; read += PAGE) {
            var page = Log.after(connection, window.last(), PAGE);
            window.add(page);
            if (page.size() < PAGE) {
                return;
            }
            followers.forEach(follower -> follower.wake(true));
        }
        window.restartAfter(Log.head(connection));
    }
}
