package org.haven.query.consent;

/** Whether a client's choice holds on a day. */
enum ConsentState {
    NOT_ASKED,
    IN_EFFECT,
    EXPIRED,
    /** The choice was the head's, and the child is 18. */
    COVER_ENDED,
    REVOKED
}
