package org.haven.command.household;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;

/**
 * A member has become something else to the head.
 *
 * @param on since when
 */
public record ChangeRelationship(
        @TargetAggregateIdentifier HouseholdId household,
        EnrollmentId enrollment,
        Relationship relationship,
        LocalDate on,
        ChangeReason reason,
        Staff by)
        implements HouseholdCommand {}
