package org.haven.command.service;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.event.Staff;
import org.haven.kernel.service.ActId;

/** The list of a night: who slept in a shelter that counts nights (HUD FY2026 4.14). */
public record RecordBedNights(
        @TargetAggregateIdentifier ActId act, ProjectId project, LocalDate night, Guests guests, Staff by) {}
