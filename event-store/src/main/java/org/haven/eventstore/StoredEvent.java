package org.haven.eventstore;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log, as it lies in the database: nothing of it has been interpreted, so reading the log cannot fail on an
 * event that this version of the service does not know.
 */
public final class StoredEvent {

    private final long position;
    private final UUID id;
    private final String stream;
    private final long version;
    private final String aggregate;
    private final String name;
    private final String revision;
    private final byte[] payload;
    private final byte[] metadata;
    private final Instant writtenAt;
    private volatile @Nullable Object decoded;

    StoredEvent(
            long position,
            UUID id,
            String stream,
            long version,
            String aggregate,
            String name,
            String revision,
            byte[] payload,
            byte[] metadata,
            Instant writtenAt) {
        this.position = position;
        this.id = id;
        this.stream = stream;
        this.version = version;
        this.aggregate = aggregate;
        this.name = name;
        this.revision = revision;
        this.payload = payload;
        this.metadata = metadata;
        this.writtenAt = writtenAt;
    }

    /** Its place in the log, from 1, without holes, in the order of commits. */
    public long position() {
        return position;
    }

    /** The id its writer gave it. */
    public UUID id() {
        return id;
    }

    /** The id of the aggregate it belongs to, as text. */
    public String stream() {
        return stream;
    }

    /** Its place in its stream, from 0, without holes. */
    public long version() {
        return version;
    }

    /** The kind of aggregate, such as {@code Client}. */
    public String aggregate() {
        return aggregate;
    }

    /** What the catalog calls it, such as {@code client.IdentityRecorded}. */
    public String name() {
        return name;
    }

    /** The revision of its form. */
    public String revision() {
        return revision;
    }

    /** When the database wrote it; never earlier than the event before it. */
    public Instant writtenAt() {
        return writtenAt;
    }

    byte[] payload() {
        return payload;
    }

    byte[] metadata() {
        return metadata;
    }

    int size() {
        return payload.length + metadata.length;
    }

    /** What happened, read once and shared by all who ask; throws what the codec throws when it cannot be read. */
    public Object decoded(EventCodec codec) {
        var known = decoded;
        if (known == null) {
            known = Objects.requireNonNull(codec.decode(this));
            decoded = known;
        }
        return known;
    }
}
