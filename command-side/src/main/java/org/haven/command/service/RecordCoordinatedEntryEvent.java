package org.haven.command.service;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.Staff;
import org.haven.kernel.service.ActId;

/** Something happened in coordinated entry (HUD FY2026 4.20). */
public record RecordCoordinatedEntryEvent(
        @TargetAggregateIdentifier ActId act, ProjectId project, LocalDate on, Guests guests, Answers answers, Staff by)
        implements Noting {}
