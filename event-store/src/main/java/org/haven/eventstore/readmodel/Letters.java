package org.haven.eventstore.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down the streams that a read model could not follow. */
final class Letters {

    private static final Logger LOGGER = LoggerFactory.getLogger(Parking.class);

    private Letters() {}

    static void park(Connection connection, String model, Collection<Unfolded> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                INSERT INTO eventstore.parked (read_model, stream, position, event_name, cause, tries)
                VALUES (?, ?, ?, ?, ?, 1)
                """)) {
            for (var unfolded : events) {
                var event = unfolded.event();
                statement.setString(1, model);
                statement.setString(2, event.stream());
                statement.setLong(3, event.position());
                statement.setString(4, event.name());
                statement.setString(5, unfolded.cause());
                statement.addBatch();
                LOGGER.warn(
                        "{} parks the stream of event {}, {}: {}.",
                        model,
                        event.position(),
                        event.name(),
                        unfolded.cause());
            }
            statement.executeBatch();
        }
    }
}
