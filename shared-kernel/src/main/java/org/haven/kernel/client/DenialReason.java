package org.haven.kernel.client;

/** Why an HDC did not permit an anonymous record. */
public enum DenialReason {
    ROI_NOT_EXPLAINED,
    PROJECT_NEEDS_IDENTITY,
    REQUESTED_IN_ERROR,
    OTHER
}
