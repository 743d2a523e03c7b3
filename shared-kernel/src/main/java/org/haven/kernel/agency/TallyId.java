package org.haven.kernel.agency;

import java.util.UUID;

/** One refusal that left no record, as an entry of an agency's tally. */
public record TallyId(UUID value) {

    public static TallyId next() {
        return new TallyId(UUID.randomUUID());
    }

    /** The bare UUID, which is also the key of the stream. */
    @Override
    public String toString() {
        return value.toString();
    }
}
