package org.haven.command.household;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.HouseholdId;

/** The household moved into permanent housing (HUD FY2026 3.20). */
public record RecordMoveIn(@TargetAggregateIdentifier HouseholdId household, LocalDate on, Staff by)
        implements HouseholdCommand {}
