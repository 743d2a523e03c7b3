package org.haven.eventstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;

/** A real PostgreSQL for tests: one server for each test process, and in it an empty database for whoever asks. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();

    private final String name = "t" + UUID.randomUUID().toString().replace("-", "");

    private TestDatabase() {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static TestDatabase empty() {
        return new TestDatabase();
    }

    public DataSource dataSource() {
        return SERVER.getDatabase("postgres", name);
    }

    public String url() {
        return SERVER.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setRegisterShutdownHook(false)
                    .start();
            // After every context that uses it has closed.
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
