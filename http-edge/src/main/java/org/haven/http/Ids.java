package org.haven.http;

import java.util.UUID;

/** Ids as they are sent: a UUID written out (RFC 9562), never one that is shortened. */
final class Ids {

    private Ids() {}

    static UUID of(String text) {
        var uuid = UUID.fromString(text);
        if (text.length() != uuid.toString().length()) {
            throw new IllegalArgumentException("A UUID has 36 characters.");
        }
        return uuid;
    }
}
