package org.haven.query.enrollment;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.haven.http.AllowedTo;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.event.Role;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Given;
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Viewer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who is enrolled in a project. */
@RestController
@ReadsFrom({"enrollment_list", "visibility", "client_card"})
final class EnrollmentListController {

    private final EnrollmentList enrollments;

    EnrollmentListController(EnrollmentList enrollments) {
        this.enrollments = enrollments;
    }

    @GetMapping("/projects/{project}/enrollments")
    @AllowedTo({Role.WORKER, Role.HDC, Role.AUDITOR, Role.ANALYST})
    @Operation(operationId = "listEnrollments", summary = "Who is enrolled in a project on a day")
    ResponseEntity<Page<EnrollmentRow>> enrollments(
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> openOn,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest request) {
        if (!enrollments.knows(viewer, project)) {
            throw ProblemException.absent();
        }
        var after = cursor.map(text -> Cursor.read(text, LocalDate::parse));
        var day = openOn.map(given -> Given.day("openOn", given));
        return enrollments.of(viewer, project, day, Page.size(limit), after).answer(request);
    }
}
