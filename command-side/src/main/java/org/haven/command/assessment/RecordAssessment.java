package org.haven.command.assessment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.command.stay.Guest;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.element.Stage;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.HouseholdId;

/** A member of a household was asked. */
public record RecordAssessment(
        @TargetAggregateIdentifier AssessmentId assessment,
        HouseholdId household,
        Guest guest,
        ProjectId project,
        Stage stage,
        Told told,
        Staff by) {}
