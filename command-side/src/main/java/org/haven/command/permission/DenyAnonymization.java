package org.haven.command.permission;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.event.Staff;

/** The HDC, or a deputy, does not permit that the name is removed. */
public record DenyAnonymization(
        @TargetAggregateIdentifier ClientId client, DenialReason reason, Staff by, Optional<Long> seen)
        implements ClientCommand {}
