package org.haven.command.household;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.HouseholdId;

/**
 * The move-in was recorded in error.
 *
 * @param on the right day; none when the household has not moved in
 */
public record CorrectMoveIn(
        @TargetAggregateIdentifier HouseholdId household,
        Optional<LocalDate> on,
        CorrectionReason reason,
        Staff by,
        Optional<Long> seen)
        implements HouseholdCommand {}
