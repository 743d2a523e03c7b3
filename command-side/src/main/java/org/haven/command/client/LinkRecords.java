package org.haven.command.client;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.LinkReason;
import org.haven.kernel.event.Staff;

/** The HDC says that two records are one person's. */
public record LinkRecords(
        @TargetAggregateIdentifier ClientId client,
        ClientId survivor,
        LinkReason reason,
        boolean clientConsented,
        Staff by,
        Optional<Long> seen)
        implements ClientCommand {}
