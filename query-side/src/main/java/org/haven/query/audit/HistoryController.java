package org.haven.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.haven.http.AllowedTo;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.Role;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what happened to a client or an agency. */
@RestController
@ReadsFrom({"audit_trail", "visibility"})
final class HistoryController {

    private final AuditTrail trail;
    private final Today today;

    HistoryController(AuditTrail trail, Today today) {
        this.trail = trail;
        this.today = today;
    }

    @GetMapping("/clients/{client}/history")
    @AllowedTo({Role.AUDITOR, Role.HDC, Role.WORKER})
    @Operation(operationId = "getClientHistory", summary = "What happened to a client, event by event, in sentences")
    ResponseEntity<Page<HistoryRow>> ofClient(
            Viewer viewer,
            @PathVariable ClientId client,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        return trail.ofClient(viewer, today.of(viewer), client, after(cursor), Page.size(limit))
                .orElseThrow(ProblemException::absent)
                .answer(request);
    }

    @GetMapping("/agencies/{agency}/history")
    @AllowedTo({Role.AUDITOR, Role.ADMIN, Role.HDC})
    @Operation(operationId = "getAgencyHistory", summary = "What happened to an agency, event by event, in sentences")
    ResponseEntity<Page<HistoryRow>> ofAgency(
            Viewer viewer,
            @PathVariable AgencyId agency,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        return trail.ofAgency(viewer, agency, after(cursor), Page.size(limit))
                .orElseThrow(ProblemException::absent)
                .answer(request);
    }

    private static Optional<Cursor<Long>> after(Optional<String> cursor) {
        return cursor.map(text -> Cursor.read(text, Long::parseLong));
    }
}
