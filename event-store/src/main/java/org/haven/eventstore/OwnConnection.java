package org.haven.eventstore;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A connection beside the pool, for who must not wait for it.
 *
 * @param name what the database's operator sees it as
 * @param patience how long an answer may take before the connection counts as lost
 */
record OwnConnection(JdbcConnectionDetails database, String name, Duration patience) {

    Connection open() throws SQLException {
        var settings = new Properties();
        Optional.ofNullable(database.getUsername()).ifPresent(user -> settings.setProperty("user", user));
        Optional.ofNullable(database.getPassword()).ifPresent(secret -> settings.setProperty("password", secret));
        settings.setProperty("ApplicationName", name);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", Long.toString(patience.toSeconds()));
        // The server's details of a failed statement quote the row.
        settings.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(database.getJdbcUrl(), settings);
    }
}
