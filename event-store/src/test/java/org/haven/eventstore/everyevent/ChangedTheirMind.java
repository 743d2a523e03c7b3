package org.haven.eventstore.everyevent;

/** Thrown by a command's handler after it has published its events. */
final class ChangedTheirMind extends RuntimeException {}
