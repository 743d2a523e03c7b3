package org.haven.command.permission;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.event.Staff;

/** A case worker asks to enter a client anonymously; this opens the record. */
public record RequestAnonymousRecord(
        @TargetAggregateIdentifier ClientId client,
        GrantId grant,
        ProjectId project,
        AnonymityReason reason,
        Staff by) {}
