package org.haven.kernel.service;

import java.util.UUID;

/** One act of recording, which may have noted many things at once and is undone as one. */
public record ActId(UUID value) {

    public static ActId next() {
        return new ActId(UUID.randomUUID());
    }

    /** The id as HMIS CSV writes it: 32 characters, no hyphens. */
    public String asHudId() {
        return value.toString().replace("-", "");
    }

    /** The bare UUID, which is also the key of the stream. */
    @Override
    public String toString() {
        return value.toString();
    }
}
