package org.haven.standalone;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What must be true of the embedded database before anything is stored in it. */
final class DatabaseSetUp {

    /** Of the database, and of the user that the service works as, who cannot change the log. */
    static final String NAME = "haven";

    /** The user that owns the database and the log. */
    static final String LOG_OWNER = "haven_log";

    private static final List<String> DURABILITY = List.of("fsync", "full_page_writes", "synchronous_commit");

    private final Connection connection;

    DatabaseSetUp(Connection connection) {
        this.connection = connection;
    }

    /** A server that may lose what it has confirmed is refused. */
    void demandDurability() throws SQLException {
        for (var setting : DURABILITY) {
            if (!"on".equals(answer("SELECT current_setting('" + setting + "')"))) {
                throw new CannotStart("Haven's own database runs with " + setting
                        + " off and could lose records; set it on in the database, or report it if nobody set it off.");
            }
        }
    }

    void createWhatIsMissing(String password, String logOwnersPassword) throws SQLException {
        createRole(NAME, password);
        createRole(LOG_OWNER, logOwnersPassword);
        if (isMissing("SELECT count(*) FROM pg_database WHERE datname = '" + NAME + "'")) {
            execute("CREATE DATABASE " + NAME + " OWNER " + LOG_OWNER);
        }
        execute("GRANT CREATE ON DATABASE " + NAME + " TO " + NAME);
    }

    private void createRole(String name, String password) throws SQLException {
        if (isMissing("SELECT count(*) FROM pg_roles WHERE rolname = '" + name + "'")) {
            execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
        }
    }

    private boolean isMissing(String count) throws SQLException {
        return "0".equals(answer(count));
    }

    private String answer(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String change) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
