package org.haven.command.descriptor;

import java.util.Map;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.descriptor.DescriptorKind;
import org.haven.kernel.event.StaffId;

/** A project, or an agency, is described by a row. */
public record RecordDescriptor(
        @TargetAggregateIdentifier DescriptorId descriptor,
        AgencyId agency,
        Optional<ProjectId> project,
        DescriptorKind kind,
        Map<String, String> told,
        StaffId by) {}
