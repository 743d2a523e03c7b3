package org.haven.kernel.client;

import java.util.Set;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.hud.UnacceptableValue;

/** With whom a record is shared. */
public sealed interface Sharing {

    /** With every agency. */
    record AllAgencies() implements Sharing {}

    /** With these agencies beside the record's own. */
    record ListedAgencies(Set<AgencyId> agencies) implements Sharing {
        public ListedAgencies {
            if (agencies.isEmpty()) {
                throw new UnacceptableValue(
                        "sharing/nobody-listed", "Name at least one agency, or share with the own agency only.");
            }
            agencies = Set.copyOf(agencies);
        }
    }

    /** With nobody else. */
    record OwnAgency() implements Sharing {}
}
