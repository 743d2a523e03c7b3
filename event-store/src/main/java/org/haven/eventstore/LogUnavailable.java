package org.haven.eventstore;

/** The log cannot be written now, as while its database is away; nothing of this request is kept. */
public final class LogUnavailable extends RuntimeException {

    LogUnavailable(String why) {
        super(why);
    }
}
