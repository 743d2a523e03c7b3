package org.haven.command.client;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.UnlinkReason;
import org.haven.kernel.event.Staff;

/** The HDC says that two records are not one person's after all. */
public record UnlinkRecords(
        @TargetAggregateIdentifier ClientId client,
        ClientId survivor,
        UnlinkReason reason,
        Staff by,
        Optional<Long> seen)
        implements ClientCommand {}
