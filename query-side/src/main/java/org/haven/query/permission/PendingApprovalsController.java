package org.haven.query.permission;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.haven.http.AllowedTo;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.Role;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows an HDC the requests for anonymous records. */
@RestController
@ReadsFrom("pending_approvals")
final class PendingApprovalsController {

    private final PendingApprovals approvals;

    PendingApprovalsController(PendingApprovals approvals) {
        this.approvals = approvals;
    }

    @GetMapping("/agencies/{agency}/anonymous-requests")
    @AllowedTo({Role.WORKER, Role.HDC, Role.AUDITOR})
    @Operation(
            operationId = "listAnonymousRequests",
            summary = "An agency's requests for anonymous records, oldest first")
    ResponseEntity<Page<PendingApproval>> requests(
            Viewer viewer,
            @PathVariable AgencyId agency,
            @RequestParam Optional<RequestState> state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest request) {
        if (viewer.role() != Role.AUDITOR && !viewer.worksFor(agency)) {
            throw ProblemException.absent();
        }
        var after = cursor.map(text -> Cursor.read(text, Instant::parse));
        return approvals.of(viewer, agency, state, Page.size(limit), after).answer(request);
    }
}
