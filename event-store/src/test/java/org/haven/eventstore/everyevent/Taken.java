package org.haven.eventstore.everyevent;

/** What a claim is refused with. */
final class Taken extends RuntimeException {}
