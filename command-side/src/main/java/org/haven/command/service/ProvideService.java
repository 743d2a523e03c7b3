package org.haven.command.service;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.Staff;
import org.haven.kernel.service.ActId;

/** Clients were given a service or financial help (HUD FY2026 Services.csv but for bed nights). */
public record ProvideService(
        @TargetAggregateIdentifier ActId act, ProjectId project, LocalDate on, Guests guests, Answers answers, Staff by)
        implements Noting {}
