package org.haven.query.service;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.haven.http.AllowedTo;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.event.Role;
import org.haven.kernel.household.EnrollmentId;
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

/** Shows what was done for clients day by day. */
@RestController
@ReadsFrom({"service", "visibility"})
@AllowedTo({Role.WORKER, Role.HDC, Role.AUDITOR, Role.ANALYST})
final class ServiceController {

    private final Services services;

    ServiceController(Services services) {
        this.services = services;
    }

    @GetMapping("/enrollments/{enrollment}/services")
    @Operation(operationId = "listServices", summary = "What was done for a client during a stay, the newest first")
    ResponseEntity<Page<ServiceRow>> services(
            Viewer viewer,
            @PathVariable EnrollmentId enrollment,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest request) {
        if (!services.knows(viewer, enrollment)) {
            throw ProblemException.absent();
        }
        var after = cursor.map(text -> Cursor.read(text, LocalDate::parse));
        return services.of(viewer, enrollment, Page.size(limit), after).answer(request);
    }

    @GetMapping("/projects/{project}/bed-nights")
    @Operation(operationId = "listBedNights", summary = "Who slept in a shelter in a night")
    ResponseEntity<Page<ServiceRow>> nights(
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate night,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest request) {
        if (!services.knows(viewer, project)) {
            throw ProblemException.absent();
        }
        var after = cursor.map(text -> Cursor.read(text, LocalDate::parse));
        return services.ofNight(viewer, project, Given.day("night", night), Page.size(limit), after)
                .answer(request);
    }
}
