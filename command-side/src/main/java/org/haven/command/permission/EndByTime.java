package org.haven.command.permission;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.event.Staff;

/** Haven records that an approval has expired, or that a provisional record has lapsed. */
public record EndByTime(@TargetAggregateIdentifier ClientId client, GrantId grant, Staff by) implements ClientCommand {}
