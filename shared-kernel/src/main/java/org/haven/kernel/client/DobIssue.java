package org.haven.kernel.client;

/** What Question 6a holds against a date of birth, as far as the record alone can tell; the stay may add that it is too late. */
public enum DobIssue {
    NONE,
    APPROXIMATE,
    BEFORE_1915,
    AFTER_RECORD_CREATED
}
