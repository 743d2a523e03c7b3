package org.haven.eventstore.readmodel;

/**
 * A table that does not hold what the log says it must.
 *
 * @param expectedPosition of the last event that wrote one of its rows, by the log; 0 for an empty table
 */
public record Difference(String table, long expectedRows, long foundRows, long expectedPosition, long foundPosition) {}
