package org.haven.eventstore.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.haven.eventstore.StoredEvent;

/** Folds events into shadow tables that have rows already, as they are folded live into the real ones. */
final class ShadowFold {

    private final BatchFold fold;
    private final Set<String> ended;

    /**
     * @param ended the streams that do not fold any further
     */
    ShadowFold(KeptModel shadow, Collection<String> ended) {
        this.fold = new BatchFold(shadow);
        this.ended = new HashSet<>(ended);
    }

    /** Within the transaction of the connection; answers the events at which streams end. */
    Collection<Unfolded> fold(Connection connection, List<StoredEvent> batch) throws SQLException {
        var open =
                batch.stream().filter(event -> !ended.contains(event.stream())).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        BatchFold.savepoint(connection);
        var unfolded = fold.fold(connection, open);
        unfolded.forEach(each -> ended.add(each.event().stream()));
        return unfolded;
    }
}
