package org.haven.command.household;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;

/** What a member is to the head was recorded in error. */
public record CorrectRelationship(
        @TargetAggregateIdentifier HouseholdId household,
        EnrollmentId enrollment,
        Relationship relationship,
        CorrectionReason reason,
        Staff by,
        Optional<Long> seen)
        implements HouseholdCommand {}
