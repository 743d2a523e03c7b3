package org.haven.command.client;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.ReissueReason;
import org.haven.kernel.event.Staff;

/** A client gets another return code. */
public record ReissueReturnCode(@TargetAggregateIdentifier ClientId client, ReissueReason reason, Staff by)
        implements ClientCommand {}
