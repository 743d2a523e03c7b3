package org.haven.query.assessment;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.haven.http.AllowedTo;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.event.Role;
import org.haven.kernel.household.EnrollmentId;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was asked during a stay. */
@RestController
@ReadsFrom({"assessment", "visibility"})
@AllowedTo({Role.WORKER, Role.HDC, Role.AUDITOR, Role.ANALYST})
final class AssessmentController {

    private final Assessments assessments;

    AssessmentController(Assessments assessments) {
        this.assessments = assessments;
    }

    @GetMapping("/enrollments/{enrollment}/assessments")
    @Operation(operationId = "listAssessments", summary = "What was asked during a stay, the latest first")
    ResponseEntity<Page<AssessmentRow>> assessments(
            Viewer viewer,
            @PathVariable EnrollmentId enrollment,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest request) {
        if (!assessments.knows(viewer, enrollment)) {
            throw ProblemException.absent();
        }
        var after = cursor.map(text -> Cursor.read(text, LocalDate::parse));
        return assessments.of(viewer, enrollment, Page.size(limit), after).answer(request);
    }

    @GetMapping("/assessments/{assessment}")
    @Operation(operationId = "getAssessment", summary = "One occasion of asking")
    ResponseEntity<AssessmentRow> assessment(Viewer viewer, @PathVariable AssessmentId assessment) {
        var found = assessments.of(viewer, assessment).orElseThrow(ProblemException::absent);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }
}
