package org.haven.query.duplicate;

import java.util.List;

/**
 * How likely two descriptions are one person's.
 *
 * @param score from 0 to 1
 * @param reasons why, in the order of the answers
 */
record Likeness(double score, List<Because> reasons) {

    /** Of two of whom one gave no name. */
    static final Likeness NONE = new Likeness(0, List.of());
}
