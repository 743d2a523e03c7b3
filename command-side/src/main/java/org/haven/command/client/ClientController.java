package org.haven.command.client;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.haven.command.consent.RoiBody;
import org.haven.command.web.Seen;
import org.haven.command.web.Write;
import org.haven.command.web.Written;
import org.haven.http.AllowedTo;
import org.haven.http.Values;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.ReissueReason;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.HudCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is entered of a client. */
@RestController
@AllowedTo({Role.WORKER, Role.HDC})
final class ClientController {

    /** @param roi needed when the client agrees to share and gives no name */
    record NewClient(IdentityBody identity, @Nullable RoiBody roi) {}

    record IdentityCorrection(IdentityBody identity, CorrectionReason reason) {}

    record DemographicsCorrection(DemographicsBody demographics, CorrectionReason reason) {}

    /** @param relationship what the member is to the client, HUD FY2026 list 3.15.1 without 1 */
    record NewFamilyMember(Integer relationship) {}

    record Reissue(ReissueReason reason) {}

    @PostMapping("/clients")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "registerClient",
            summary = "Enter a client who gives a name, or agrees to share without one")
    ResponseEntity<Written> register(@RequestBody NewClient body, Staff by, Write write) {
        var client = ClientId.next();
        var values = new Values();
        var identity = body.identity().identity("/identity", values);
        Values.Value<Optional<RoiTerms>> roi = Optional.ofNullable(body.roi())
                .map(sent -> sent.terms("/roi", values))
                .<Values.Value<Optional<RoiTerms>>>map(terms -> () -> Optional.of(terms.get()))
                .orElse(Optional::empty);
        return values.then(
                () -> write.create("/clients/", client, new RegisterClient(client, identity.get(), roi.get(), by)));
    }

    @PostMapping("/clients/{client}/family-members")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addFamilyMember",
            summary = "Open a record for a family member under the client's permission")
    ResponseEntity<Written> add(
            @PathVariable ClientId client, @RequestBody NewFamilyMember body, Staff by, Write write) {
        var member = ClientId.next();
        var values = new Values();
        var relationship = values.at("/relationship", () -> HudCode.of(Relationship.class, body.relationship()));
        return values.then(
                () -> write.create("/clients/", member, new AddFamilyMember(client, member, relationship.get(), by)));
    }

    @PostMapping("/clients/{client}/identity")
    @Operation(operationId = "recordIdentity", summary = "A client says who they are, or that they will not")
    ResponseEntity<Written> identify(
            @PathVariable ClientId client, @RequestBody IdentityBody body, Staff by, Write write) {
        var values = new Values();
        var identity = body.identity("", values);
        return values.then(() -> write.change(client, new RecordIdentity(client, identity.get(), by)));
    }

    @PostMapping("/clients/{client}/identity/correction")
    @Operation(operationId = "correctIdentity", summary = "Replace what was recorded of who a client is")
    ResponseEntity<Written> correct(
            @PathVariable ClientId client, @RequestBody IdentityCorrection body, Staff by, Seen seen, Write write) {
        var values = new Values();
        var identity = body.identity().identity("/identity", values);
        return values.then(
                () -> write.change(client, new CorrectIdentity(client, identity.get(), body.reason(), by, seen.at())));
    }

    @PostMapping("/clients/{client}/demographics")
    @Operation(operationId = "recordDemographics", summary = "A client answers what everybody is asked")
    ResponseEntity<Written> describe(
            @PathVariable ClientId client, @RequestBody DemographicsBody body, Staff by, Write write) {
        var values = new Values();
        var demographics = body.demographics("", values);
        return values.then(() -> write.change(client, new RecordDemographics(client, demographics.get(), by)));
    }

    @PostMapping("/clients/{client}/demographics/correction")
    @Operation(operationId = "correctDemographics", summary = "Replace those answers")
    ResponseEntity<Written> correct(
            @PathVariable ClientId client, @RequestBody DemographicsCorrection body, Staff by, Seen seen, Write write) {
        var values = new Values();
        var demographics = body.demographics().demographics("/demographics", values);
        return values.then(() -> write.change(
                client, new CorrectDemographics(client, demographics.get(), body.reason(), by, seen.at())));
    }

    @PostMapping("/clients/{client}/return-code")
    @Operation(operationId = "reissueReturnCode", summary = "Give a client another return code")
    ResponseEntity<Written> reissue(@PathVariable ClientId client, @RequestBody Reissue body, Staff by, Write write) {
        return write.change(client, new ReissueReturnCode(client, body.reason(), by));
    }
}
