package org.haven.command.client;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.event.Staff;

/** A client who was entered anonymously says who they are, and chooses about sharing. */
public record IdentifyClient(
        @TargetAggregateIdentifier ClientId client, Identity identity, RoiTerms roi, Staff by, Optional<Long> seen)
        implements ClientCommand {}
