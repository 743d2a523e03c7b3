package org.haven.command.household;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;

/** A member has not left after all. */
public record ReverseExit(
        @TargetAggregateIdentifier HouseholdId household,
        EnrollmentId enrollment,
        CorrectionReason reason,
        Staff by,
        Optional<Long> seen)
        implements HouseholdCommand {}
