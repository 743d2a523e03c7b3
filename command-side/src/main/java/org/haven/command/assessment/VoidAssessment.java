package org.haven.command.assessment;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.Staff;

/** The occasion never was. */
public record VoidAssessment(
        @TargetAggregateIdentifier AssessmentId assessment, CorrectionReason reason, Staff by, Optional<Long> seen) {}
