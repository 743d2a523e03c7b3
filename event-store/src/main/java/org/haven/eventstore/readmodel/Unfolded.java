package org.haven.eventstore.readmodel;

import org.haven.eventstore.StoredEvent;

/** An event that its read model could not take. */
record Unfolded(StoredEvent event, String cause) {}
