package org.haven.command.agency;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.StaffId;

/** A colleague may decide in the HDC's place, up to and including a day. */
public record NameDeputyHdc(@TargetAggregateIdentifier AgencyId agency, StaffId deputy, LocalDate until, StaffId by) {}
