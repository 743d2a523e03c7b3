package org.haven.command.household;

import java.util.Optional;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.HouseholdId;

/** A command to one household's stay: by whom, and at which version they saw it, where they said. */
interface HouseholdCommand {

    HouseholdId household();

    Staff by();

    /** The version the caller read; empty when any will do. */
    default Optional<Long> seen() {
        return Optional.empty();
    }
}
