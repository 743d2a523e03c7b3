package org.haven.query.duplicate;

import io.swagger.v3.oas.annotations.Operation;
import org.haven.http.AllowedTo;
import org.haven.http.ReadsFrom;
import org.haven.http.Values;
import org.haven.kernel.event.Role;
import org.haven.query.viewer.Viewer;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says which records in sight may be those of the person before staff. */
@RestController
@ReadsFrom({"match_key", "client_card", "visibility"})
final class DuplicateCheckController {

    private final PossibleDuplicates duplicates;

    DuplicateCheckController(PossibleDuplicates duplicates) {
        this.duplicates = duplicates;
    }

    /** A POST, so that the identity is in no address and no log; nothing of it is kept. */
    @PostMapping("/clients/duplicate-check")
    @AllowedTo({Role.WORKER, Role.HDC})
    @Operation(operationId = "checkForDuplicates", summary = "The records that may be this person's, and why")
    DuplicateCheck check(Viewer viewer, @RequestBody SoughtBody body) {
        var values = new Values();
        var identity = body.identity(values);
        var asked = Description.of(values.then(identity::get));
        return asked.named() ? DuplicateCheck.of(duplicates.of(viewer, asked)) : DuplicateCheck.ofNobody();
    }
}
