package org.haven.eventstore.readmodel;

import org.haven.eventstore.StoredEvent;

/**
 * What one kind of event does to the rows of its stream. It reads and writes nothing else, so that the same event folded
 * again from the same rows leaves the same rows.
 */
@FunctionalInterface
public interface Fold<E> {

    /** The rows are those of the event's own stream; what is written to them is kept only if nothing is thrown. */
    void fold(E event, StoredEvent at, Rows rows);
}
