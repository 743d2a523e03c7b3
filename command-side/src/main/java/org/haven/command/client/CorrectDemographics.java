package org.haven.command.client;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.event.Staff;

/** Those answers are replaced. */
public record CorrectDemographics(
        @TargetAggregateIdentifier ClientId client,
        Demographics demographics,
        CorrectionReason reason,
        Staff by,
        Optional<Long> seen)
        implements ClientCommand {}
