package org.haven.query.duplicate;

import java.util.List;
import org.haven.kernel.client.ClientId;

/**
 * A record that may be the same person's. Whether it is, staff decide with the client.
 *
 * @param score how likely, from 0 to 1
 * @param reasons what speaks for it and what against, never what is in the record
 */
record Candidate(ClientId client, Whose whose, double score, List<Because> reasons) {

    static Candidate of(ClientId client, boolean own, Likeness likeness) {
        return new Candidate(
                client, own ? Whose.OWN : Whose.SHARED, toThousandths(likeness.score()), likeness.reasons());
    }

    private static double toThousandths(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
