package org.haven.query.consent;

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
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows an agency whose consent is to be asked for again. */
@RestController
@ReadsFrom({"consent_status", "visibility"})
final class RoiRenewalsController {

    private final RoiRenewals renewals;

    RoiRenewalsController(RoiRenewals renewals) {
        this.renewals = renewals;
    }

    @GetMapping("/agencies/{agency}/roi-renewals")
    @AllowedTo({Role.WORKER, Role.HDC})
    @Operation(
            operationId = "listRoiRenewals",
            summary = "Consents that end, signatures that are due and children who come of age, earliest first")
    ResponseEntity<Page<RoiRenewal>> renewals(
            Viewer viewer,
            @PathVariable AgencyId agency,
            @RequestParam Optional<Integer> within,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest request) {
        if (!viewer.worksFor(agency)) {
            throw ProblemException.absent();
        }
        var after = cursor.map(text -> Cursor.read(text, LocalDate::parse));
        return renewals.of(
                        viewer, agency, within.map(days -> Math.max(0, Math.min(days, 3660))), Page.size(limit), after)
                .answer(request);
    }
}
