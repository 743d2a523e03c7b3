package org.haven.standalone;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody who may do everything at the database's server, and gets in the way of the log's writer. */
final class InTheWay implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection holder;
    private final SingleConnectionDataSource looker;
    private final JdbcClient log;

    InTheWay(StoppableDatabase database) throws SQLException {
        var password = database.setting("haven.log-owner.password");
        holder = DriverManager.getConnection(database.url(), "postgres", password);
        holder.setAutoCommit(false);
        looker = new SingleConnectionDataSource(database.url(), "postgres", password, true);
        log = JdbcClient.create(looker);
    }

    /** Nobody appends until it is let go. */
    void holdTheHead() throws SQLException {
        try (var statement = holder.createStatement()) {
            statement.execute("SELECT FROM eventstore.head FOR UPDATE");
        }
    }

    void letGo() throws SQLException {
        holder.rollback();
    }

    void awaitTheWriterWaiting() {
        await().atMost(PATIENCE).until(() -> log.sql("""
                                SELECT count(*) > 0 FROM pg_stat_activity
                                WHERE application_name = 'haven-log-writer' AND wait_event_type = 'Lock'
                                """).query(Boolean.class).single());
    }

    /** How many requests for an anonymous record were kept. */
    long kept() {
        return log.sql("SELECT count(*) FROM eventstore.event WHERE name = 'client.AnonymousRecordRequested'")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() throws SQLException {
        holder.close();
        looker.destroy();
    }
}
