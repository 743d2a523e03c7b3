package org.haven.eventstore;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;

/** Turns a line of the log into what happened. */
public final class EventCodec {

    private final Serializer serializer;

    EventCodec(Serializer serializer) {
        this.serializer = serializer;
    }

    /** Throws {@link UnknownEvent} for a name or revision the catalog lacks, and the serializer's exception for a broken payload. */
    Object decode(StoredEvent event) {
        SerializedType type = new SimpleSerializedType(event.name(), event.revision());
        return serializer.deserialize(new SimpleSerializedObject<>(event.payload(), byte[].class, type));
    }
}
