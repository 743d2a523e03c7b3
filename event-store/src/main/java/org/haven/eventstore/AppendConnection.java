package org.haven.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The connection on which the log is written; it is the writer's own. */
final class AppendConnection {

    private static final Duration MAY_HAVE_GONE = Duration.ofSeconds(1);
    private static final int LOOK_S = 2;
    private static final int ANSWER_ON_ITS_WAY_S = 5;

    private final OwnConnection database;
    private final Duration statementTimeout;
    private @Nullable Connection connection;
    private @Nullable AppendCall call;
    private long lastUsed;

    AppendConnection(JdbcConnectionDetails database, Duration statementTimeout) {
        this.database =
                new OwnConnection(database, "haven-log-writer", statementTimeout.plusSeconds(ANSWER_ON_ITS_WAY_S));
        this.statementTimeout = statementTimeout;
    }

    /** Appends on the connection as it is; fails when there is none. */
    Map<AppendRequest, Outcome> append(List<AppendRequest> group, boolean again) throws SQLException {
        if (call == null) {
            throw new SQLException("There is no connection.");
        }
        var outcomes = call.append(group, again);
        lastUsed = System.nanoTime();
        return outcomes;
    }

    /** Whether there is a connection that works, now or after opening one. One just used is believed to. */
    boolean isOpen() {
        if (connection != null && (isFresh() || works())) {
            return true;
        }
        close();
        try {
            open();
            return true;
        } catch (SQLException away) {
            close();
            return false;
        }
    }

    /** Whether the database has answered that it did not do it, so that nothing of it is kept. */
    boolean isRefusal(SQLException failure) {
        return failure instanceof PSQLException answer && answer.getServerErrorMessage() != null && works();
    }

    void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            // It is being left because it does not work.
        }
        connection = null;
        call = null;
    }

    private void open() throws SQLException {
        connection = database.open();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        try (var statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = " + statementTimeout.toMillis());
        }
        call = new AppendCall(connection);
        lastUsed = System.nanoTime();
    }

    private boolean isFresh() {
        return System.nanoTime() - lastUsed < MAY_HAVE_GONE.toNanos();
    }

    private boolean works() {
        try {
            return connection != null && connection.isValid(LOOK_S);
        } catch (SQLException gone) {
            return false;
        }
    }
}
