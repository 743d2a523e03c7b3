package org.haven.command.permission;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.event.Staff;

/** A case worker asks once more for the same record, after an answer or a use. */
public record RequestAgain(
        @TargetAggregateIdentifier ClientId client, GrantId grant, ProjectId project, AnonymityReason reason, Staff by)
        implements ClientCommand {}
