package org.haven.kernel.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.element.Answers;
import org.haven.kernel.element.Stage;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;

/**
 * What can happen to one occasion of asking. That life has changed since is another occasion; that it was written down wrongly is a
 * correction of this one.
 */
public sealed interface AssessmentEvent {

    AssessmentId assessment();

    ClientId client();

    /**
     * A member was asked (HUD FY2026 5.03).
     *
     * @param on HUD's information date
     * @param answers what was answered, but for words
     * @param words answers in words, and the questions and results of a coordinated entry assessment (4.19), sealed
     */
    record AssessmentRecorded(
            AssessmentId assessment,
            HouseholdId household,
            EnrollmentId enrollment,
            ClientId client,
            AgencyId agency,
            ProjectId project,
            Stage stage,
            LocalDate on,
            Answers answers,
            Optional<SealedWords> words,
            StaffId recordedBy)
            implements AssessmentEvent {}

    /** What was recorded was wrong, and this is right, all of it. */
    record AssessmentCorrected(
            AssessmentId assessment,
            ClientId client,
            LocalDate on,
            Answers answers,
            Optional<SealedWords> words,
            CorrectionReason reason,
            StaffId correctedBy)
            implements AssessmentEvent {}

    /** The occasion never was; it counts for nothing. */
    record AssessmentVoided(AssessmentId assessment, ClientId client, CorrectionReason reason, StaffId voidedBy)
            implements AssessmentEvent {}
}
