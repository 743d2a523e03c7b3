package org.haven.eventstore.readmodel;

import java.time.Instant;
import java.util.List;

/**
 * What a reconciliation of a read model found.
 *
 * @param upTo the position for which it holds
 * @param letters how many streams the read model could not follow to there
 */
public record Reconciled(
        String readModel, Instant ranAt, long upTo, Outcome outcome, List<Difference> differences, long letters) {

    /** Whether the read model is what the log says. */
    public enum Outcome {
        AGREES,
        DIFFERS,
        /** Its parts never came to one position, or nobody has said what the log must say. */
        UNDECIDED
    }

    @Override
    public String toString() {
        return readModel + " at " + upTo + ": " + outcome + (letters == 0 ? "" : ", " + letters + " letters")
                + (differences.isEmpty() ? "" : ", " + differences);
    }
}
