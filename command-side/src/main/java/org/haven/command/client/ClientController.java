package org.haven.command.client;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haven.command.consent.RoiBody;
import org.haven.command.web.Seen;
import org.haven.command.web.Write;
import org.haven.command.web.Written;
import org.haven.http.AllowedTo;
import org.haven.http.Values;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.LinkReason;
import org.haven.kernel.client.ReissueReason;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.UnlinkReason;
import org.haven.kernel.element.Answers;
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

    /** @param on the day since which it is so */
    record IdentityChange(IdentityBody identity, LocalDate on, ChangeReason reason) {}

    /** @param on the day since which it is so */
    record DemographicsChange(DemographicsBody demographics, LocalDate on, ChangeReason reason) {}

    record Identification(IdentityBody identity, RoiBody roi) {}

    /** @param answers by the names of HUD's Client.csv: AdditionalRaceEthnicity, and of veterans the military service */
    record NewDetails(Map<String, String> answers) {}

    record DetailsCorrection(Map<String, String> answers, CorrectionReason reason) {}

    /**
     * @param survivor under which record the person is looked for from then on
     * @param clientConsented needed where one of the records is anonymous
     */
    record Link(UUID survivor, LinkReason reason, boolean clientConsented) {}

    record Unlinking(UUID survivor, UnlinkReason reason) {}

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

    @PostMapping("/clients/{client}/identity/change")
    @Operation(operationId = "changeIdentity", summary = "Who a client is has changed in life")
    ResponseEntity<Written> change(
            @PathVariable ClientId client, @RequestBody IdentityChange body, Staff by, Seen seen, Write write) {
        var values = new Values();
        var identity = body.identity().identity("/identity", values);
        return values.then(() -> write.change(
                client, new ChangeIdentity(client, identity.get(), body.on(), body.reason(), by, seen.at())));
    }

    @PostMapping("/clients/{client}/identification")
    @Operation(
            operationId = "identifyClient",
            summary = "A client who was entered anonymously says who they are, with an ROI of their own")
    ResponseEntity<Written> identify(
            @PathVariable ClientId client, @RequestBody Identification body, Staff by, Seen seen, Write write) {
        var values = new Values();
        var identity = body.identity().identity("/identity", values);
        var roi = body.roi().terms("/roi", values);
        return values.then(
                () -> write.change(client, new IdentifyClient(client, identity.get(), roi.get(), by, seen.at())));
    }

    @PostMapping("/clients/{client}/demographics/change")
    @Operation(operationId = "changeDemographics", summary = "What a client answered has changed in life")
    ResponseEntity<Written> change(
            @PathVariable ClientId client, @RequestBody DemographicsChange body, Staff by, Seen seen, Write write) {
        var values = new Values();
        var demographics = body.demographics().demographics("/demographics", values);
        return values.then(() -> write.change(
                client, new ChangeDemographics(client, demographics.get(), body.on(), body.reason(), by, seen.at())));
    }

    @PostMapping("/clients/{client}/details")
    @Operation(
            operationId = "recordDetails",
            summary = "A client answers further questions: race and ethnicity in words, military service")
    ResponseEntity<Written> detail(@PathVariable ClientId client, @RequestBody NewDetails body, Staff by, Write write) {
        return write.change(client, new RecordDetails(client, Answers.of(body.answers()), by));
    }

    @PostMapping("/clients/{client}/details/correction")
    @Operation(operationId = "correctDetails", summary = "Replace those answers")
    ResponseEntity<Written> correct(
            @PathVariable ClientId client, @RequestBody DetailsCorrection body, Staff by, Seen seen, Write write) {
        return write.change(
                client, new CorrectDetails(client, Answers.of(body.answers()), body.reason(), by, seen.at()));
    }

    @PostMapping("/clients/{client}/link")
    @Operation(operationId = "linkRecords", summary = "The HDC says that two records are one person's")
    ResponseEntity<Written> link(
            @PathVariable ClientId client, @RequestBody Link body, Staff by, Seen seen, Write write) {
        return write.change(
                client,
                new LinkRecords(
                        client, new ClientId(body.survivor()), body.reason(), body.clientConsented(), by, seen.at()));
    }

    @PostMapping("/clients/{client}/link/revocation")
    @Operation(operationId = "unlinkRecords", summary = "The HDC says that two records are not one person's after all")
    ResponseEntity<Written> unlink(
            @PathVariable ClientId client, @RequestBody Unlinking body, Staff by, Seen seen, Write write) {
        return write.change(
                client, new UnlinkRecords(client, new ClientId(body.survivor()), body.reason(), by, seen.at()));
    }

    @PostMapping("/clients/{client}/return-code")
    @Operation(operationId = "reissueReturnCode", summary = "Give a client another return code")
    ResponseEntity<Written> reissue(@PathVariable ClientId client, @RequestBody Reissue body, Staff by, Write write) {
        return write.change(client, new ReissueReturnCode(client, body.reason(), by));
    }
}
