package org.haven.eventstore.everyevent;

import java.util.UUID;

/** An event as a reader saw it, or as it lies in the table. */
record Seen(long position, UUID id, String stream, long version) {

    static Seen of(String... parts) {
        return new Seen(Long.parseLong(parts[0]), UUID.fromString(parts[1]), parts[2], Long.parseLong(parts[3]));
    }
}
