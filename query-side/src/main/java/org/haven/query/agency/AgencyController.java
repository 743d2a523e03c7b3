package org.haven.query.agency;

import io.swagger.v3.oas.annotations.Operation;
import org.haven.http.AllowedTo;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.Role;
import org.haven.query.viewer.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows agencies to everyone who is signed in. */
@RestController
@ReadsFrom("agency")
@AllowedTo({Role.WORKER, Role.HDC, Role.AUDITOR, Role.ANALYST, Role.ADMIN})
final class AgencyController {

    private final Agencies agencies;

    AgencyController(Agencies agencies) {
        this.agencies = agencies;
    }

    @GetMapping("/agencies")
    @Operation(operationId = "listAgencies", summary = "Every agency that takes part")
    AgencyList all(Viewer viewer) {
        return agencies.all(viewer);
    }

    @GetMapping("/agencies/{agency}")
    @Operation(operationId = "getAgency", summary = "An agency with its projects, its policy and its deputies")
    ResponseEntity<AgencyPage> one(Viewer viewer, @PathVariable AgencyId agency) {
        var page = agencies.one(viewer, agency).orElseThrow(ProblemException::absent);
        return ResponseEntity.ok().eTag("\"" + page.version() + "\"").body(page);
    }
}
