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

    /** The role that the service works as, and the one that owns the log. */
    public static final String PRODUCT = "haven";

    public static final String OWNER = "postgres";

    private static final EmbeddedPostgres SERVER = start();

    private final String name = "t" + UUID.randomUUID().toString().replace("-", "");

    private TestDatabase() {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            statement.execute("GRANT CREATE ON DATABASE " + name + " TO " + PRODUCT);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static TestDatabase empty() {
        return new TestDatabase();
    }

    /** As the owner of the log, who may do everything. */
    public DataSource dataSource() {
        return SERVER.getDatabase(OWNER, name);
    }

    /** As the service. */
    public DataSource productsDataSource() {
        return SERVER.getDatabase(PRODUCT, name);
    }

    /** Without saying who connects. */
    public String url() {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setRegisterShutdownHook(false)
                    .start();
            makeTheProductsRole(server);
            // After every context that uses it has closed.
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void makeTheProductsRole(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + PRODUCT + " LOGIN");
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
