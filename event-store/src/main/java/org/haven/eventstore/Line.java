package org.haven.eventstore;

import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** An event as it will lie in the log, before it has a place there. */
record Line(
        UUID id,
        String stream,
        long version,
        String aggregate,
        SerializedObject<byte[]> payload,
        SerializedObject<byte[]> metadata) {

    static Line of(DomainEventMessage<?> event, Serializer serializer) {
        return new Line(
                UUID.fromString(event.getIdentifier()),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                Objects.requireNonNullElse(event.getType(), ""),
                event.serializePayload(serializer, byte[].class),
                event.serializeMetaData(serializer, byte[].class));
    }

    String name() {
        return payload.getType().getName();
    }

    String revision() {
        return Objects.requireNonNullElse(payload.getType().getRevision(), "");
    }
}
