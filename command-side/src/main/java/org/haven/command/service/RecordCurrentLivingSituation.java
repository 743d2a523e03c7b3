package org.haven.command.service;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.Staff;
import org.haven.kernel.service.ActId;

/** Staff met clients, and where they were living then (HUD FY2026 4.12). */
public record RecordCurrentLivingSituation(
        @TargetAggregateIdentifier ActId act, ProjectId project, LocalDate on, Guests guests, Answers answers, Staff by)
        implements Noting {}
