package org.haven.eventstore.readmodel;

/** How many events a read model does without for a reason, since administrators decided so. */
public record Dropped(String reason, long events) {}
