package org.haven.query.consent;

/** Whether a client's choice holds on a day. */
enum ConsentState {
    NOT_ASKED,
    IN_EFFECT,
    EXPIRED,
    REVOKED
}
