package org.haven.kernel.event;

/** What a member of staff does. */
public enum Role {
    /** A case worker with a client in front of them. */
    WORKER,
    /** The agency's HMIS Data Coordinator, who decides on anonymous records. */
    HDC,
    /** Replays history and must trust it; sees no withheld identity. */
    AUDITOR,
    /** Answers for the figures of the whole community; sees no identity. */
    ANALYST,
    /** Sets up agencies and projects; sees no client. */
    ADMIN
}
