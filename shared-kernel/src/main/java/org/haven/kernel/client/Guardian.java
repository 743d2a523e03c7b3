package org.haven.kernel.client;

/** Who chose for a minor, as a code and never by name. */
public enum Guardian {
    PARENT,
    LEGAL_GUARDIAN,
    CARETAKER_RELATIVE,
    AGENCY_WITH_CUSTODY
}
