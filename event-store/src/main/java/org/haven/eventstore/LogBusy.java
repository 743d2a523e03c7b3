package org.haven.eventstore;

/** More waits to be appended than is taken on; nothing of this request is kept. */
public final class LogBusy extends RuntimeException {

    LogBusy() {
        super("Too many requests wait to be appended.");
    }
}
