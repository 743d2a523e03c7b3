package org.haven.command.household;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.YesNo;

/** Whether a member had a disabling condition at the start was recorded in error. */
public record CorrectDisablingCondition(
        @TargetAggregateIdentifier HouseholdId household,
        EnrollmentId enrollment,
        Answer<YesNo> disablingCondition,
        CorrectionReason reason,
        Staff by,
        Optional<Long> seen)
        implements HouseholdCommand {}
