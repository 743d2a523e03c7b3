package org.haven.command.client;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.Relationship;

/** A record is opened for a member of a client's family, under the client's permission. */
public record AddFamilyMember(
        @TargetAggregateIdentifier ClientId client, ClientId member, Relationship relationship, Staff by)
        implements ClientCommand {}
