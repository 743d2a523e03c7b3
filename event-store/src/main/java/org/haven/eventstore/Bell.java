package org.haven.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Rings when something has been written to the log, by whichever node: on a connection of its own that listens to the
 * database, and once a second in case a ring was lost. What is started after it must have a greater phase.
 */
public final class Bell implements SmartLifecycle {

    /** Before all that reads the log; when the service stops, after it. */
    public static final int PHASE = -1_000;

    private static final Logger LOGGER = LoggerFactory.getLogger(Bell.class);
    private static final int TICK_MS = 1_000;
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 1_000;
    private static final long PATIENCE_MS = 5_000;

    private final Line line;
    private final List<Reader> readers = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Listening listening;

    Bell(Line line) {
        this.line = line;
    }

    /** Opens the bell's connection. */
    interface Line {
        Connection open() throws SQLException;
    }

    /** One who reads the news on the bell's connection when it rings; what fails for him counts as the connection's loss. */
    interface Reader {
        void read(Connection connection) throws SQLException;
    }

    void readBy(Reader reader) {
        readers.add(reader);
    }

    /** Calls the listener, who must be quick, at every ring; also once a second, and after a loss. */
    public void onRing(Runnable listener) {
        listeners.add(listener);
    }

    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public synchronized void start() {
        if (listening == null) {
            listening = new Listening();
        }
    }

    @Override
    public synchronized void stop() {
        var current = listening;
        if (current != null) {
            current.stop();
            listening = null;
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void ring(Connection connection) throws SQLException {
        for (var reader : readers) {
            reader.read(connection);
        }
        for (var listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException failure) {
                LOGGER.warn("One who listens to the log failed ({}).", Trouble.of(failure));
            }
        }
    }

    /** The bell between a start and a stop. */
    private final class Listening {

        private final CountDownLatch stopped = new CountDownLatch(1);
        private final Thread thread = new Thread(this::listen, "haven-log-bell");
        private volatile @Nullable Connection connection;
        private boolean lost;
        private long pause = FIRST_PAUSE_MS;

        Listening() {
            thread.setDaemon(true);
            thread.start();
        }

        private void listen() {
            while (goesOn()) {
                try (var opened = line.open()) {
                    connection = opened;
                    listenOn(opened);
                } catch (SQLException | RuntimeException loss) {
                    say(loss);
                }
                rest();
            }
        }

        private void listenOn(Connection opened) throws SQLException {
            try (var statement = opened.createStatement()) {
                statement.execute("LISTEN haven_log");
            }
            if (lost) {
                LOGGER.info("The connection that listens to the log is back.");
            }
            lost = false;
            pause = FIRST_PAUSE_MS;
            var notifications = opened.unwrap(PGConnection.class);
            while (goesOn()) {
                ring(opened); // what is announced while the readers read is kept, and ends the wait at once
                notifications.getNotifications(TICK_MS);
            }
        }

        private void say(Exception loss) {
            if (goesOn() && !lost) {
                LOGGER.warn(
                        "The connection that listens to the log is lost ({}); it is being reopened.", Trouble.of(loss));
                lost = true;
            }
        }

        private void rest() {
            try {
                stopped.await(pause, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                stopped.countDown();
            }
            pause = Math.min(LONGEST_PAUSE_MS, 2 * pause);
        }

        private boolean goesOn() {
            return stopped.getCount() > 0;
        }

        void stop() {
            stopped.countDown();
            var open = connection;
            try {
                if (open != null) {
                    open.close(); // ends the wait for a notification
                }
                thread.join(PATIENCE_MS);
            } catch (SQLException gone) {
                LOGGER.debug("The connection that listens to the log was lost already.");
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
