package org.haven.command.refusal;

import java.util.Optional;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.Staff;

/** A command to one client's record: by whom, and at which version they saw it, where they said. */
public interface ClientCommand {

    ClientId client();

    Staff by();

    /** The version the caller read; empty when any will do. */
    default Optional<Long> seen() {
        return Optional.empty();
    }
}
