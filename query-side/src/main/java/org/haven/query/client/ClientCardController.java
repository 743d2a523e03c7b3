package org.haven.query.client;

import io.swagger.v3.oas.annotations.Operation;
import org.haven.http.AllowedTo;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.http.Values;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.ReturnCode;
import org.haven.kernel.event.Role;
import org.haven.query.viewer.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows a client's card, and finds a client again by return code. */
@RestController
@ReadsFrom({"client_card", "visibility"})
final class ClientCardController {

    private final ClientCards cards;

    ClientCardController(ClientCards cards) {
        this.cards = cards;
    }

    @GetMapping("/clients/{client}")
    @AllowedTo({Role.WORKER, Role.HDC, Role.AUDITOR, Role.ANALYST})
    @Operation(operationId = "getClient", summary = "A client, as far as the viewer may see them")
    ResponseEntity<ClientCard> card(Viewer viewer, @PathVariable ClientId client) {
        var card = cards.of(viewer, client).orElseThrow(ProblemException::absent);
        return ResponseEntity.ok().eTag("\"" + card.version() + "\"").body(card);
    }

    /** A POST, so that the code is in no address and no log. */
    @PostMapping("/client-lookups")
    @AllowedTo({Role.WORKER, Role.HDC})
    @Operation(operationId = "lookUpClient", summary = "The client who carries a return code")
    FoundClient lookUp(Viewer viewer, @RequestBody ClientLookup lookup) {
        var values = new Values();
        var code = values.at("/returnCode", () -> new ReturnCode(lookup.returnCode()));
        return cards.carrying(viewer, values.then(code::get)).orElseThrow(ProblemException::absent);
    }
}
