package org.haven.command.client;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.refusal.ClientCommand;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.Staff;

/** A client answered further questions of HUD's Client.csv: race and ethnicity in words, military service. */
public record RecordDetails(@TargetAggregateIdentifier ClientId client, Answers answers, Staff by)
        implements ClientCommand {}
