package org.haven.query.due;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.haven.http.AllowedTo;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.Role;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Given;
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Viewer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows staff what is due. */
@RestController
@ReadsFrom({"due", "visibility", "client_card"})
final class DueController {

    private static final int DAYS_AHEAD = 30;

    private final DueList due;
    private final Today today;

    DueController(DueList due, Today today) {
        this.due = due;
        this.today = today;
    }

    @GetMapping("/agencies/{agency}/due")
    @AllowedTo({Role.WORKER, Role.HDC})
    @Operation(
            operationId = "listDue",
            summary = "What the agency's staff owe their clients' records, by the day it is due, thirty days ahead")
    ResponseEntity<Page<DueRow>> due(
            Viewer viewer,
            @PathVariable AgencyId agency,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> until,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest request) {
        if (!viewer.worksFor(agency)) {
            throw ProblemException.absent();
        }
        var day = until.map(given -> Given.day("until", given))
                .orElseGet(() -> today.of(viewer).plusDays(DAYS_AHEAD));
        var after = cursor.map(text -> Cursor.read(text, LocalDate::parse));
        return due.of(viewer, agency, day, Page.size(limit), after).answer(request);
    }
}
