package org.haven.kernel.client;

/** Why a client asks that their name be taken out of the record, as a code; never free text. */
public enum AnonymizationReason {
    ROI_REVOKED,
    SAFETY,
    PRIVACY,
    NO_REASON_GIVEN
}
