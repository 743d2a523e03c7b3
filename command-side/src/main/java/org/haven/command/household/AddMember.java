package org.haven.command.household;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.HouseholdId;

/** A client joins a household's stay after its beginning. */
public record AddMember(@TargetAggregateIdentifier HouseholdId household, Member member, Staff by)
        implements HouseholdCommand {}
