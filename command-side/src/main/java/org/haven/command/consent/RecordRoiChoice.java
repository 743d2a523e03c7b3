package org.haven.command.consent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.event.Staff;

/** A client chose about sharing, and whether the choice includes the children of the family. */
public record RecordRoiChoice(@TargetAggregateIdentifier ClientId client, RoiTerms terms, Children children, Staff by)
        implements ClientCommand {}
