package org.haven.command.descriptor;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.event.StaffId;

/** What a row describes is not there, and never was. */
public record VoidDescriptor(
        @TargetAggregateIdentifier DescriptorId descriptor,
        AgencyId agency,
        CorrectionReason reason,
        StaffId by,
        long seen)
        implements DescriptorCommand {}
