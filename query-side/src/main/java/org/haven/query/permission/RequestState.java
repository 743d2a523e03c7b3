package org.haven.query.permission;

/** What has become of a request for permission. */
enum RequestState {
    AWAITING,
    APPROVED,
    USED,
    DENIED,
    WITHDRAWN,
    EXPIRED,
    LAPSED,
    REVOKED
}
