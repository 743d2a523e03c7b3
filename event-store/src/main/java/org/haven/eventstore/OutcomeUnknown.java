package org.haven.eventstore;

/** The database went away in the middle and has not come back; whether this request is kept will be seen when it is repeated. */
public final class OutcomeUnknown extends RuntimeException {

    OutcomeUnknown() {
        super("Nobody knows yet whether this was appended.");
    }
}
