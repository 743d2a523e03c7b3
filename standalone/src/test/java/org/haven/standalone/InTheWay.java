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
    private static final String IS_THE_WRITER = "application_name = 'haven-log-writer'";

    private final Connection holder;
    private final SingleConnectionDataSource looker;
    private final SingleConnectionDataSource nextDoor;
    private final JdbcClient log;
    private final JdbcClient server;

    InTheWay(StoppableDatabase database) throws SQLException {
        var password = database.setting("haven.log-owner.password");
        holder = DriverManager.getConnection(database.url(), "postgres", password);
        holder.setAutoCommit(false);
        looker = new SingleConnectionDataSource(database.url(), "postgres", password, true);
        log = JdbcClient.create(looker);
        nextDoor = new SingleConnectionDataSource(
                database.url().replace("/" + DatabaseSetUp.NAME, "/postgres"), "postgres", password, true);
        server = JdbcClient.create(nextDoor);
        server.sql("SET synchronous_commit = local").update();
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

    /** Commits are kept, and nobody is told so, until they are confirmed again. */
    void confirmNothing() {
        server.sql("ALTER SYSTEM SET synchronous_standby_names = 'nobody'").update();
        reload();
        // The service says at least once a second that it is there.
        awaitSomebody("wait_event = 'SyncRep'");
    }

    void confirmAgain() {
        server.sql("ALTER SYSTEM RESET synchronous_standby_names").update();
        reload();
    }

    private void reload() {
        server.sql("SELECT pg_reload_conf()").query(Boolean.class).single();
    }

    /** Ends the writer's connection, and lets nobody open another until they are admitted again. */
    void cutTheWriterOff() {
        admit(false);
        server.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE " + IS_THE_WRITER)
                .query(Boolean.class)
                .single();
    }

    void admitAgain() {
        admit(true);
    }

    private void admit(boolean connections) {
        server.sql("ALTER DATABASE " + DatabaseSetUp.NAME + " ALLOW_CONNECTIONS " + connections)
                .update();
    }

    void awaitTheWriterWaiting() {
        awaitSomebody(IS_THE_WRITER + " AND wait_event_type = 'Lock'");
    }

    void awaitTheWriterUnconfirmed() {
        awaitSomebody(IS_THE_WRITER + " AND wait_event = 'SyncRep'");
    }

    private void awaitSomebody(String who) {
        await().atMost(PATIENCE)
                .until(() -> log.sql("SELECT count(*) > 0 FROM pg_stat_activity WHERE " + who)
                        .query(Boolean.class)
                        .single());
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
        nextDoor.destroy();
    }
}
