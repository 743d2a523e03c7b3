package org.haven.command.agency;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.StaffId;

/** A colleague no longer decides in the HDC's place. */
public record RemoveDeputyHdc(@TargetAggregateIdentifier AgencyId agency, StaffId deputy, StaffId by) {}
