package org.haven.command.agency;

import java.time.ZoneId;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.StaffId;

/** An agency takes part in HMIS. */
public record RegisterAgency(
        @TargetAggregateIdentifier AgencyId agency,
        String name,
        ZoneId timeZone,
        boolean victimServiceProvider,
        Optional<String> hudId,
        StaffId by) {}
