package org.haven.command.household;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.HouseholdId;

/** A household begins a stay in a project. */
public record EnrollHousehold(
        @TargetAggregateIdentifier HouseholdId household,
        ProjectId project,
        Optional<CocCode> coc,
        Members members,
        Staff by) {}
