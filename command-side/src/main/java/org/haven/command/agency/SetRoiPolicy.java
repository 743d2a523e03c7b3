package org.haven.command.agency;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.event.StaffId;

/** An agency chooses how long its Releases of Information hold and who may give one. */
public record SetRoiPolicy(@TargetAggregateIdentifier AgencyId agency, RoiPolicy policy, StaffId by) {}
