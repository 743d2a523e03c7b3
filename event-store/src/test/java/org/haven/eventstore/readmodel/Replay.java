package org.haven.eventstore.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.haven.eventstore.Log;

/** Folds a read model anew from empty tables while it is live: a rebuild for histories that fit in memory. */
public final class Replay {

    private static final int PAGE = 2_000;

    private final DataSource database;
    private final Log log;
    private final ReadModels models;

    public Replay(DataSource database, Log log, ReadModels models) {
        this.database = database;
        this.log = log;
        this.models = models;
    }

    public void of(String name) {
        var model = models.named(name).orElseThrow();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "SELECT FROM eventstore.read_model WHERE name = '" + name + "' FOR UPDATE");
            for (var table : model.tables()) {
                execute(connection, "DELETE FROM " + table.name());
            }
            long head = fold(models.kept(model), connection);
            execute(
                    connection,
                    "UPDATE eventstore.read_model SET folded_to = " + head + " WHERE name = '" + name + "'");
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long fold(KeptModel model, Connection connection) throws SQLException {
        var folding = model.load(connection, List.of());
        long head = 0;
        for (var page = log.after(0, PAGE); !page.isEmpty(); page = log.after(head, PAGE)) {
            for (var event : page) {
                if (model.takes(event)) {
                    folding.fold(event);
                }
                head = event.position();
            }
        }
        model.write(connection, folding);
        return head;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
