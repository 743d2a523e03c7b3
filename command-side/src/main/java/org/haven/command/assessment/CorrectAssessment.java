package org.haven.command.assessment;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.Staff;

/** What was recorded of an occasion was wrong, and this is right, all of it. */
public record CorrectAssessment(
        @TargetAggregateIdentifier AssessmentId assessment,
        Told told,
        CorrectionReason reason,
        Staff by,
        Optional<Long> seen) {}
