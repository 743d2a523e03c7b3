package org.haven.command.refusal;

/** The record has moved on since the caller read it. */
public final class StaleVersion extends RuntimeException {

    private final long current;

    public StaleVersion(long current) {
        this.current = current;
    }

    /** The version the record is at. */
    public long current() {
        return current;
    }
}
