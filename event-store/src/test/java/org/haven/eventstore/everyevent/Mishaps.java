package org.haven.eventstore.everyevent;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import org.haven.eventstore.TestDatabase;

/** What can go wrong in a database: connections are cut, others hold locks, commits take their time, rows are refused. */
final class Mishaps implements AutoCloseable {

    /** The database takes no stream whose name begins so. */
    static final String FORBIDDEN = "forbidden-";

    /** The name of connections that are not cut. */
    static final String SPARED = "spared";

    private final Connection connection;
    private final String lock;
    private final Random dice;
    private int cut;

    Mishaps(String url, Engine engine, Random dice) throws SQLException {
        this.connection = DriverManager.getConnection(url + "?ApplicationName=" + SPARED, TestDatabase.OWNER, "");
        this.dice = dice;
        this.lock = engine == Engine.PRODUCT
                ? "SELECT * FROM eventstore.head FOR UPDATE"
                : "LOCK TABLE " + engine.table() + " IN SHARE MODE";
        var stream = engine == Engine.PRODUCT ? "stream" : "aggregateidentifier";
        // Deferred, it runs when everything has been written and nothing committed.
        execute("""
                CREATE FUNCTION public.take_its_time() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF random() < 0.02 THEN PERFORM pg_sleep(random() * 0.1); END IF;
                    RETURN NULL;
                END $$;
                CREATE CONSTRAINT TRIGGER delay AFTER INSERT ON %1$s DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION public.take_its_time();
                ALTER TABLE %1$s ADD CHECK (%2$s NOT LIKE '%3$s%%')
                """.formatted(engine.table(), stream, FORBIDDEN));
    }

    /** One piece of it. */
    void strike() throws SQLException {
        switch (dice.nextInt(5)) {
            case 0 -> cut("true");
            case 1 -> cut("state <> 'idle'");
            case 2 -> holdTheLog();
            default -> execute("SELECT pg_sleep(" + dice.nextInt(300) / 1000.0 + ")");
        }
    }

    int connectionsCut() {
        return cut;
    }

    private void cut(String which) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = current_database() AND application_name <> '%s'
                          AND backend_type = 'client backend' AND %s
                        ORDER BY random() LIMIT 1
                        """.formatted(SPARED, which))) {
            cut += rows.next() ? 1 : 0;
        }
    }

    private void holdTheLog() throws SQLException {
        execute("BEGIN; " + lock + "; SELECT pg_sleep(" + dice.nextInt(200) / 1000.0 + "); COMMIT");
    }

    private void execute(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
