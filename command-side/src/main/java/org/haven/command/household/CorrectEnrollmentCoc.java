package org.haven.command.household;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.HouseholdId;

/** Where the household was enrolled was recorded in error. */
public record CorrectEnrollmentCoc(
        @TargetAggregateIdentifier HouseholdId household,
        Optional<CocCode> coc,
        CorrectionReason reason,
        Staff by,
        Optional<Long> seen)
        implements HouseholdCommand {}
