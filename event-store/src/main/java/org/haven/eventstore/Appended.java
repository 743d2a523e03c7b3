package org.haven.eventstore;

import java.time.Instant;

/**
 * Where the events of one command lie in the log, one behind the other, and when the database wrote them.
 *
 * @param firstPosition of the first of them
 * @param lastPosition of the last
 */
public record Appended(long firstPosition, long lastPosition, Instant writtenAt) {}
