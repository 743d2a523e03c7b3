package org.haven.command.agency;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.web.Unattributed;
import org.haven.kernel.agency.NotEnteredReason;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.TallyId;
import org.haven.kernel.event.Staff;

/** Somebody was served and not entered; nothing of them is kept. */
public record TallyNotEntered(
        @TargetAggregateIdentifier TallyId tally, ProjectId project, NotEnteredReason reason, Staff by)
        implements Unattributed {}
