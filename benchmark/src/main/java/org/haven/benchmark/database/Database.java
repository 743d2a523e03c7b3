package org.haven.benchmark.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of the benchmark's own on the server that is measured.
 *
 * @param owner who may do anything in it
 * @param product who may do what Haven may
 * @param masterKey where those who work with it keep the key of what is sealed in it
 */
public record Database(String host, int port, String name, Login owner, Login product, Path masterKey) {

    public String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    public Connection connect() {
        try {
            return DriverManager.getConnection(url(), owner.name(), owner.password());
        } catch (SQLException refused) {
            throw new IllegalStateException("The database cannot be reached.", refused);
        }
    }

    /** For statements whose speed does not matter: each on a connection of its own. */
    public JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(url(), owner.name(), owner.password()));
    }

    /** What PostgreSQL's own programs want to be told. */
    public Map<String, String> environment() {
        return Map.of(
                "PGHOST", host,
                "PGPORT", Integer.toString(port),
                "PGDATABASE", name,
                "PGUSER", owner.name(),
                "PGPASSWORD", owner.password());
    }
}
