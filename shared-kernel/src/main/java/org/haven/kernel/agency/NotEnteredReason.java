package org.haven.kernel.agency;

/** Why someone was served and not entered, as a code that says nothing of the person. */
public enum NotEnteredReason {
    REFUSED_ROI_AND_ANONYMITY,
    REQUEST_DENIED,
    LEFT_BEFORE_DECISION
}
