package org.haven.eventstore;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database role that owns the log and its append function. The role that the service works as can read the log and append
 * to it, and has no way to change what is in it.
 */
record LogOwner(String username, String password) {

    LogOwner {
        if (username.isBlank()) {
            throw new IllegalStateException(
                    "Set haven.log-owner.username and haven.log-owner.password to a database role that may create in the"
                            + " database, other than the one in spring.datasource.username. It will own the log, which the"
                            + " service itself must not be able to change.");
        }
    }

    DataSource database(JdbcConnectionDetails database) {
        return new DriverManagerDataSource(database.getJdbcUrl(), username, password);
    }
}
