package org.haven.eventstore;

/** A request with the same key was answered first; its receipt tells how. */
public final class AlreadyAnswered extends RuntimeException {

    AlreadyAnswered() {
        super("A request with this key has been answered.");
    }
}
