package org.haven.http;

import java.util.UUID;

/** The number under which a failure of Haven's own is logged and told. */
record FailureId(UUID value) {

    static FailureId next() {
        return new FailureId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
