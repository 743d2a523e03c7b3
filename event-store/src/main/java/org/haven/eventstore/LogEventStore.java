package org.haven.eventstore;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.dao.DataAccessException;

/** The event store that aggregates are read from. When the database is away it says so at once, and does not ask for the events too. */
final class LogEventStore extends EmbeddedEventStore {

    LogEventStore(EventStorageEngine engine) {
        super(EmbeddedEventStore.builder().storageEngine(engine));
    }

    @Override
    protected Optional<DomainEventMessage<?>> handleSnapshotReadingError(String stream, Throwable failure) {
        if (failure instanceof DataAccessException away) {
            throw away;
        }
        return super.handleSnapshotReadingError(stream, failure);
    }
}
