package org.haven.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that can be away, and counts how often it was asked meanwhile. */
final class FlakyDataSource extends DelegatingDataSource {

    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean away;

    FlakyDataSource(DataSource database) {
        super(database);
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    int refused() {
        return refused.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away) {
            refused.incrementAndGet();
            throw new SQLException("away", "08001");
        }
        return super.getConnection();
    }
}
