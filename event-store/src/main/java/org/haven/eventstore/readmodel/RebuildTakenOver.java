package org.haven.eventstore.readmodel;

/** Another node does this rebuild by now, since this one was thought dead. */
final class RebuildTakenOver extends RuntimeException {

    RebuildTakenOver() {
        super("Another node does this rebuild by now.");
    }
}
