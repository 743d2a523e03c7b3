package org.haven.eventstore.readmodel;

/** The read model is being rebuilt already, on this node or another. */
public final class RebuildRunning extends RuntimeException {

    RebuildRunning(String model) {
        super(model + " is being rebuilt already.");
    }
}
