package org.haven.command.descriptor;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.event.StaffId;

/** A row was wrong from the beginning. */
public record CorrectDescriptor(
        @TargetAggregateIdentifier DescriptorId descriptor,
        AgencyId agency,
        Map<String, String> told,
        CorrectionReason reason,
        StaffId by,
        long seen)
        implements DescriptorCommand {}
