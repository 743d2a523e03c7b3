package org.haven.command.client;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.event.Staff;

/** What a client answered has changed in life. */
public record ChangeDemographics(
        @TargetAggregateIdentifier ClientId client,
        Demographics demographics,
        LocalDate on,
        ChangeReason reason,
        Staff by,
        Optional<Long> seen)
        implements ClientCommand {}
