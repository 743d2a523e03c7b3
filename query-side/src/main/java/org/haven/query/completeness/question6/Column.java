package org.haven.query.completeness.question6;

/** A column of Question 6a that counts persons; B, C and D are tried in this order, and E is the three together. */
public enum Column {
    /** Client doesn't know or prefers not to answer. */
    B,
    /** Information missing. */
    C,
    /** Data issues. */
    D,
    /** Total. */
    E
}
