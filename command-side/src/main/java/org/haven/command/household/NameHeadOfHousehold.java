package org.haven.command.household;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;

/**
 * Another member is the head, as from the beginning of the stay (HUD FY2026 3.15).
 *
 * @param instead who was the head as the sender saw it
 */
public record NameHeadOfHousehold(
        @TargetAggregateIdentifier HouseholdId household,
        EnrollmentId instead,
        NewHead head,
        ChangeReason reason,
        Staff by)
        implements HouseholdCommand {}
