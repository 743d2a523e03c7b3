package org.haven.command.descriptor;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.event.StaffId;

/** What a row describes is otherwise since a day. */
public record ChangeDescriptor(
        @TargetAggregateIdentifier DescriptorId descriptor,
        AgencyId agency,
        LocalDate since,
        Map<String, String> told,
        StaffId by,
        long seen)
        implements DescriptorCommand {}
