package org.haven.eventstore;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody whose transaction is in others' way until it ends. */
public final class Holder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private interface Ending {
        void end() throws SQLException;
    }

    private final Connection connection;

    private Holder(Connection connection) {
        this.connection = connection;
    }

    public static Holder by(TestDatabase database, String statement) {
        try {
            var connection = database.dataSource().getConnection();
            connection.setAutoCommit(false);
            try (var work = connection.createStatement()) {
                work.execute(statement);
            }
            return new Holder(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Nobody appends meanwhile. */
    static Holder ofTheHead(TestDatabase database) {
        return by(database, "SELECT FROM eventstore.head FOR UPDATE");
    }

    static void awaitTheWriterWaiting(TestDatabase database) {
        var owner = JdbcClient.create(database.dataSource());
        await().atMost(PATIENCE).until(() -> owner.sql("""
                        SELECT count(*) > 0 FROM pg_stat_activity
                        WHERE datname = current_database() AND application_name = 'haven-log-writer'
                          AND wait_event_type = 'Lock'
                        """).query(Boolean.class).single());
    }

    void commit() {
        end(connection::commit);
    }

    public void rollback() {
        end(connection::rollback);
    }

    @Override
    public void close() {
        end(connection::close);
    }

    private static void end(Ending ending) {
        try {
            ending.end();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
