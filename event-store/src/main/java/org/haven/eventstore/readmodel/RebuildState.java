package org.haven.eventstore.readmodel;

/** How far the rebuild of a read model has come. */
public enum RebuildState {
    /** For another rebuild on the same node. */
    WAITING,
    /** Folding the log part by part, and copying each into the shadow tables. */
    COPYING,
    /** Making the indexes. */
    INDEXING,
    /** Folding what was appended meanwhile. */
    CATCHING_UP,
    /** Taking the place of the tables that are read. */
    SWAPPING,
    DONE,
    /** By an operator; what is copied is kept for the next time. */
    STOPPED,
    FAILED;

    boolean isOver() {
        return this == DONE || this == STOPPED || this == FAILED;
    }
}
