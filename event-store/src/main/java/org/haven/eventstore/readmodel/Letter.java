package org.haven.eventstore.readmodel;

import java.time.Instant;

/**
 * A stream that a read model cannot follow past an event. Everybody else goes on.
 *
 * @param position the event
 * @param cause classes and a place in the code, never a message
 * @param tries how often it was tried
 * @param waiting how many events of the stream wait to be folded, this one among them
 */
public record Letter(
        String readModel,
        String stream,
        long position,
        String eventName,
        String cause,
        Instant parkedAt,
        int tries,
        long waiting) {}
