package org.haven.command.household;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;

/** What was recorded of a member's leaving is replaced. */
public record CorrectExit(
        @TargetAggregateIdentifier HouseholdId household,
        EnrollmentId enrollment,
        Leaving leaving,
        CorrectionReason reason,
        Staff by,
        Optional<Long> seen)
        implements HouseholdCommand {}
