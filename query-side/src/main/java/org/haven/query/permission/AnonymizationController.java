package org.haven.query.permission;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.Set;
import org.haven.http.AllowedTo;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Identifier;
import org.haven.kernel.event.Role;
import org.haven.query.viewer.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows, before it is asked or decided, what the removal of a name does. */
@RestController
@ReadsFrom({"anonymization", "client_card", "consent_status", "enrollment_list", "visibility"})
final class AnonymizationController {

    private final AnonymizationPreviews previews;

    AnonymizationController(AnonymizationPreviews previews) {
        this.previews = previews;
    }

    @GetMapping("/clients/{client}/anonymization-preview")
    @AllowedTo({Role.WORKER, Role.HDC})
    @Operation(
            operationId = "previewAnonymization",
            summary = "What is removed from a record with its name, what stays, and what it does to completeness")
    AnonymizationPreview preview(
            Viewer viewer, @PathVariable ClientId client, @RequestParam Optional<Set<Identifier>> keeps) {
        return previews.of(viewer, client, keeps).orElseThrow(ProblemException::absent);
    }
}
