package org.haven.command.service;

import java.time.LocalDate;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.Staff;
import org.haven.kernel.service.ActId;

/** A command that notes the same of one guest of a project, or of several. */
sealed interface Noting permits ProvideService, RecordCurrentLivingSituation, RecordCoordinatedEntryEvent {

    ActId act();

    ProjectId project();

    LocalDate on();

    Guests guests();

    Answers answers();

    Staff by();
}
