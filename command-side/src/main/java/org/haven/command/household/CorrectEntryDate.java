package org.haven.command.household;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;

/** The day a member entered was recorded in error. */
public record CorrectEntryDate(
        @TargetAggregateIdentifier HouseholdId household,
        EnrollmentId enrollment,
        LocalDate entryDate,
        CorrectionReason reason,
        Staff by,
        Optional<Long> seen)
        implements HouseholdCommand {}
