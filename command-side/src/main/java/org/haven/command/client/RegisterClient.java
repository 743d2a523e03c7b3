package org.haven.command.client;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.event.Staff;

/** A client who gives a name, or agrees to share without one, is entered. */
public record RegisterClient(
        @TargetAggregateIdentifier ClientId client, Identity identity, Optional<RoiTerms> roi, Staff by) {}
