package org.haven.command.permission;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.Staff;

/** Who asked for the removal no longer does. */
public record WithdrawAnonymization(
        @TargetAggregateIdentifier ClientId client, Staff by, Optional<Long> seen) implements ClientCommand {}
