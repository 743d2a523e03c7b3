package org.haven.command.client;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Identity;
import org.haven.kernel.event.Staff;

/** What was recorded of who a client is is replaced. */
public record CorrectIdentity(
        @TargetAggregateIdentifier ClientId client,
        Identity identity,
        CorrectionReason reason,
        Staff by,
        Optional<Long> seen)
        implements ClientCommand {}
