package org.haven.eventstore.readmodel;

/** What became of a parked stream. */
public enum Retried {
    /** All that waited is folded, and the stream is followed again. */
    FOLLOWED,
    /** It was tried, and is parked, at the same event or at a later one. */
    PARKED,
    /** There is no such letter, or no longer. */
    NO_SUCH_LETTER
}
