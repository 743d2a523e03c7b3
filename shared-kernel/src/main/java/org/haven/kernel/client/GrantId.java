package org.haven.kernel.client;

import java.util.UUID;

/** One request for permission to enter a client anonymously, and the grant that may come of it. */
public record GrantId(UUID value) {

    public static GrantId next() {
        return new GrantId(UUID.randomUUID());
    }

    /** The bare UUID, which is also the key of the stream. */
    @Override
    public String toString() {
        return value.toString();
    }
}
