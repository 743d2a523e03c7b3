package org.haven.query.household;

import io.swagger.v3.oas.annotations.Operation;
import org.haven.http.AllowedTo;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.kernel.event.Role;
import org.haven.kernel.household.HouseholdId;
import org.haven.query.viewer.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a household. */
@RestController
@ReadsFrom({"household", "visibility", "client_card"})
final class HouseholdPageController {

    private final Households households;

    HouseholdPageController(Households households) {
        this.households = households;
    }

    @GetMapping("/households/{household}")
    @AllowedTo({Role.WORKER, Role.HDC, Role.AUDITOR, Role.ANALYST})
    @Operation(operationId = "getHousehold", summary = "A household's stay, and what has become of each member")
    ResponseEntity<HouseholdPage> household(Viewer viewer, @PathVariable HouseholdId household) {
        var page = households.of(viewer, household).orElseThrow(ProblemException::absent);
        return ResponseEntity.ok().eTag("\"" + page.version() + "\"").body(page);
    }
}
