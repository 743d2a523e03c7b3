package org.haven.eventstore.readmodel;

import java.time.Instant;
import java.util.List;

/**
 * What a reconciliation of a read model found.
 *
 * @param upTo the position for which it holds
 * @param differences from the log with every event in it
 * @param letters how many streams the read model could not follow to there
 * @param dropped the events that it does without
 */
public record Reconciled(
        String readModel,
        Instant ranAt,
        long upTo,
        Outcome outcome,
        List<Difference> differences,
        long letters,
        List<Dropped> dropped) {

    /** Whether the read model is what the log says. */
    public enum Outcome {
        AGREES,
        /** It is what the log says without the events that were dropped. */
        EXPLAINED,
        DIFFERS,
        /** Its parts never came to one position, or nobody has said what the log must say. */
        UNDECIDED
    }

    @Override
    public String toString() {
        return readModel + " at " + upTo + ": " + outcome + (letters == 0 ? "" : ", " + letters + " letters")
                + (differences.isEmpty() ? "" : ", " + differences)
                + (dropped.isEmpty() ? "" : ", " + dropped);
    }
}
