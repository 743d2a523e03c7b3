package org.haven.command.agency;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.event.StaffId;

/** An agency chooses when a client may be entered anonymously, and how many local days a grant stays usable, 1 to 90. */
public record SetAnonymousEntryPolicy(
        @TargetAggregateIdentifier AgencyId agency, AnonymousEntryPolicy policy, int grantDays, StaffId by) {}
