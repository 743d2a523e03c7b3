package org.haven.eventstore.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.haven.eventstore.StoredEvent;

/**
 * Folds some events into the tables of a read model, in the transaction that it finds: all of them together, or, when the
 * database refuses what came of them, one by one to find out which.
 */
final class BatchFold {

    /** What a transaction does before it folds. */
    static final String SAVEPOINT = "SAVEPOINT folding";

    private final KeptModel model;

    BatchFold(KeptModel model) {
        this.model = model;
    }

    /** Answers the first event of each stream that the read model could not take; what came after it was left out. */
    Collection<Unfolded> fold(Connection connection, List<StoredEvent> events) throws SQLException {
        try {
            return together(connection, events);
        } catch (SQLException refused) {
            if (!new Failure(refused).isOfTheData()) {
                throw refused;
            }
            execute(connection, "ROLLBACK TO " + SAVEPOINT);
            return oneByOne(connection, events);
        }
    }

    private Collection<Unfolded> together(Connection connection, List<StoredEvent> events) throws SQLException {
        var unfolded = new LinkedHashMap<String, Unfolded>();
        var folding = model.load(connection, streams(events));
        for (var event : events) {
            if (!unfolded.containsKey(event.stream())) {
                fold(folding, event, unfolded);
            }
        }
        model.write(connection, folding);
        return unfolded.values();
    }

    /** One event, or its failure among those of the other streams. */
    static void fold(Folding folding, StoredEvent event, Map<String, Unfolded> unfolded) {
        try {
            folding.fold(event);
        } catch (RuntimeException | Error thrown) {
            var failure = new Failure(thrown);
            if (failure.isOfTheDatabase() || failure.isOfTheProcess()) {
                throw thrown;
            }
            unfolded.put(event.stream(), new Unfolded(event, failure.cause()));
        }
    }

    private Collection<Unfolded> oneByOne(Connection connection, List<StoredEvent> events) throws SQLException {
        var unfolded = new LinkedHashMap<String, Unfolded>();
        for (var event : events) {
            if (!unfolded.containsKey(event.stream())) {
                alone(connection, event).forEach(each -> unfolded.put(event.stream(), each));
            }
        }
        return unfolded.values();
    }

    private Collection<Unfolded> alone(Connection connection, StoredEvent event) throws SQLException {
        savepoint(connection);
        try {
            var unfolded = together(connection, List.of(event));
            execute(connection, "RELEASE " + SAVEPOINT);
            return unfolded;
        } catch (SQLException refused) {
            var failure = new Failure(refused);
            if (!failure.isOfTheData()) {
                throw refused;
            }
            execute(connection, "ROLLBACK TO " + SAVEPOINT);
            return List.of(new Unfolded(event, failure.cause()));
        }
    }

    private static Set<String> streams(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::stream).collect(Collectors.toSet());
    }

    /** For who has not sent it along with something else. */
    static void savepoint(Connection connection) throws SQLException {
        execute(connection, SAVEPOINT);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
