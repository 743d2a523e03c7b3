package org.haven.command.household;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;

/**
 * A member leaves. With the last one, the household's stay is over.
 *
 * @param head who is the head then, where the head leaves and others stay
 */
public record ExitMember(
        @TargetAggregateIdentifier HouseholdId household,
        EnrollmentId enrollment,
        Leaving leaving,
        Optional<NewHead> head,
        Staff by)
        implements HouseholdCommand {}
