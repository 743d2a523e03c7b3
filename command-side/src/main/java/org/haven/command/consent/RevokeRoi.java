package org.haven.command.consent;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.Staff;

/** A client takes the choice back. */
public record RevokeRoi(@TargetAggregateIdentifier ClientId client, Staff by, Optional<Long> seen)
        implements ClientCommand {}
