package org.haven.command.household;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.YesNo;

/**
 * A member has a disabling condition now, or has none any more.
 *
 * @param on since when
 */
public record ChangeDisablingCondition(
        @TargetAggregateIdentifier HouseholdId household,
        EnrollmentId enrollment,
        Answer<YesNo> disablingCondition,
        LocalDate on,
        ChangeReason reason,
        Staff by)
        implements HouseholdCommand {}
