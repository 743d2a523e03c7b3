package org.haven.eventstore.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.haven.eventstore.StoredEvent;

/**
 * What holds for a read model while a batch is folded into it, kept so until the batch is committed: how far its tables were
 * rebuilt, and which of the streams are parked.
 */
record Admission(long foldedTo, Set<String> parked) {

    // Two statements, since the second must see what a rebuild has committed while the first waited for it. One round
    // trip.
    private static final String QUESTION = """
            SELECT folded_to FROM eventstore.read_model WHERE name = ? FOR SHARE;
            SELECT stream FROM eventstore.parked WHERE read_model = ? AND stream = ANY(?) FOR SHARE;
            """ + BatchFold.SAVEPOINT;

    static Admission of(Connection connection, String model, Collection<String> streams) throws SQLException {
        try (var statement = connection.prepareStatement(QUESTION)) {
            statement.setString(1, model);
            statement.setString(2, model);
            statement.setArray(3, connection.createArrayOf("text", streams.toArray()));
            statement.execute();
            long foldedTo;
            try (var answer = statement.getResultSet()) {
                if (!answer.next()) {
                    throw new IllegalStateException("The read model " + model + " is not enrolled.");
                }
                foldedTo = answer.getLong(1);
            }
            statement.getMoreResults();
            var parked = new HashSet<String>();
            try (var answer = statement.getResultSet()) {
                while (answer.next()) {
                    parked.add(answer.getString(1));
                }
            }
            return new Admission(foldedTo, parked);
        }
    }

    boolean admits(StoredEvent event) {
        return event.position() > foldedTo && !parked.contains(event.stream());
    }
}
