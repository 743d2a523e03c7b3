package org.haven.command.agency;

import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.event.StaffId;

/** An agency runs a project. */
public record RegisterProject(
        @TargetAggregateIdentifier AgencyId agency,
        ProjectId project,
        String name,
        ProjectType type,
        Set<CocCode> cocs,
        Optional<String> hudId,
        StaffId by) {}
