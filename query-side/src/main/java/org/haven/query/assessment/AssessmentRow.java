package org.haven.query.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;

/**
 * One occasion of asking.
 *
 * @param stage HUD FY2026 5.03
 * @param on HUD's information date
 * @param answers by the names of the questions, as HMIS CSV writes them; words only for the client's own agency
 * @param further the rows of questions and results of a coordinated entry assessment (4.19), for the client's own agency
 * @param voided whether it was recorded in error
 */
record AssessmentRow(
        AssessmentId assessment,
        String assessmentHudId,
        EnrollmentId enrollment,
        ClientId client,
        ProjectId project,
        String stage,
        LocalDate on,
        Map<String, String> answers,
        List<Map<String, String>> further,
        boolean voided,
        long version) {}
