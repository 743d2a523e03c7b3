package org.haven.command.permission;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.event.Staff;

/** The HDC takes an approval back, used or not. */
public record RevokeGrant(
        @TargetAggregateIdentifier ClientId client, RevocationReason reason, Staff by, Optional<Long> seen)
        implements ClientCommand {}
