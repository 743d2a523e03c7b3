package org.haven.command.client;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.event.Staff;

/** A client answered the questions everybody is asked. */
public record RecordDemographics(@TargetAggregateIdentifier ClientId client, Demographics demographics, Staff by)
        implements ClientCommand {}
