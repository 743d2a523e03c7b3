package org.haven.command.client;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Identity;
import org.haven.kernel.event.Staff;

/** A client said who they are, or that they will not. */
public record RecordIdentity(@TargetAggregateIdentifier ClientId client, Identity identity, Staff by)
        implements ClientCommand {}
