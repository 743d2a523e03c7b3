package org.haven.command.consent;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.haven.command.web.Seen;
import org.haven.command.web.Write;
import org.haven.command.web.Written;
import org.haven.http.AllowedTo;
import org.haven.http.Values;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A client chooses about sharing, and may take the choice back. */
@RestController
@AllowedTo({Role.WORKER, Role.HDC})
final class ConsentController {

    /** @param children whether the choice includes the children of the family; NONE when left out */
    record Choice(RoiBody roi, @Nullable Children children) {}

    @PostMapping("/clients/{client}/roi")
    @Operation(operationId = "recordRoiChoice", summary = "A client chooses about sharing")
    ResponseEntity<Written> choose(@PathVariable ClientId client, @RequestBody Choice body, Staff by, Write write) {
        var values = new Values();
        var terms = body.roi().terms("/roi", values);
        return values.then(() -> write.change(
                client,
                new RecordRoiChoice(
                        client,
                        terms.get(),
                        Optional.ofNullable(body.children()).orElse(Children.NONE),
                        by)));
    }

    @PostMapping("/clients/{client}/roi/revocation")
    @Operation(operationId = "revokeRoi", summary = "A client takes the choice back")
    ResponseEntity<Written> revoke(@PathVariable ClientId client, Staff by, Seen seen, Write write) {
        return write.change(client, new RevokeRoi(client, by, seen.at()));
    }
}
