package org.haven.eventstore.everyevent;

import java.util.List;

/**
 * One request of a writer and what the writer was told.
 *
 * @param told what it was told; unknown when it was killed before it was told anything
 * @param position of the last event, when it was told one; otherwise 0
 * @param why what it was refused with, or why nobody knows
 */
record Attempt(List<Wanted> events, Told told, long position, String why) {

    /** What a writer can be told. */
    enum Told {
        ACKNOWLEDGED,
        REFUSED,
        UNKNOWN,
        /** Something that no engine may answer. */
        UNEXPECTED
    }
}
