package org.haven.eventstore;

/** The store holds an event that this release cannot read. Reading on would be silent amnesia, so nothing reads on. */
public final class UnknownEvent extends RuntimeException {

    UnknownEvent(String name, String revision) {
        super("The event " + name + ", revision " + revision
                + ", is not in this release's catalog. Run the release that wrote it, or a later one.");
    }
}
