package org.haven.command.agency;

import org.haven.kernel.agency.AgencyId;

/** What holds for an agency, read from its own history, never from a read model. */
@FunctionalInterface
public interface Agencies {

    /** Refuses an agency that does not exist as absent. */
    AgencyFacts of(AgencyId agency);
}
