package org.haven.eventstore.aggregate;

import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a snapshot only when this build made it and understands it. In every other case the stream is read whole, as without one. */
public final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private Snapshots() {}

    /** Lets pass what this very build wrote. */
    public static SnapshotFilter of(SnapshotSerializer serializer) {
        return snapshot -> {
            var made = serializer.made(snapshot.getPayload().getType());
            if (!made) {
                LOG.info("A snapshot of another build of Haven is left aside, and the stream is read whole.");
            }
            return made;
        };
    }

    /** A snapshot that is read to its last field here, where it can still be left aside. */
    public static Optional<DomainEventMessage<?>> readable(Supplier<Optional<DomainEventMessage<?>>> read) {
        try {
            var snapshot = read.get();
            snapshot.ifPresent(DomainEventMessage::getPayload);
            return snapshot;
        } catch (SerializationException | LinkageError broken) {
            LOG.warn(
                    "A snapshot cannot be read ({}), and the stream is read whole.",
                    broken.getClass().getName());
            return Optional.empty();
        }
    }
}
