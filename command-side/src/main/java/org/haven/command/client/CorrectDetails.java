package org.haven.command.client;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.Staff;

/** What was recorded of the further questions is replaced. */
public record CorrectDetails(
        @TargetAggregateIdentifier ClientId client,
        Answers answers,
        CorrectionReason reason,
        Staff by,
        Optional<Long> seen)
        implements ClientCommand {}
