package org.haven.query.consent;

import io.swagger.v3.oas.annotations.Operation;
import org.haven.http.AllowedTo;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.Role;
import org.haven.query.viewer.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a client chose about sharing. */
@RestController
@ReadsFrom({"consent_status", "visibility"})
final class ConsentStatusController {

    private final Consents consents;

    ConsentStatusController(Consents consents) {
        this.consents = consents;
    }

    @GetMapping("/clients/{client}/roi")
    @AllowedTo({Role.WORKER, Role.HDC, Role.AUDITOR})
    @Operation(operationId = "getRoi", summary = "What a client chose about sharing, now and before")
    ConsentStatus status(Viewer viewer, @PathVariable ClientId client) {
        return consents.of(viewer, client).orElseThrow(ProblemException::absent);
    }
}
