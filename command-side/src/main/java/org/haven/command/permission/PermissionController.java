package org.haven.command.permission;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haven.command.web.Seen;
import org.haven.command.web.Write;
import org.haven.command.web.Written;
import org.haven.http.AllowedTo;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.AnonymizationReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Identifier;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A case worker asks, and the HDC or a deputy decides. */
@RestController
@AllowedTo({Role.WORKER, Role.HDC})
final class PermissionController {

    record Request(UUID project, AnonymityReason reason) {}

    record Denial(DenialReason reason) {}

    record Revocation(RevocationReason reason) {}

    @PostMapping("/anonymous-records")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "requestAnonymousRecord", summary = "Ask to enter a client anonymously; opens the record")
    ResponseEntity<Written> request(@RequestBody Request body, Staff by, Write write) {
        var client = ClientId.next();
        return write.create(
                "/clients/",
                client,
                new RequestAnonymousRecord(client, GrantId.next(), new ProjectId(body.project()), body.reason(), by));
    }

    @PostMapping("/clients/{client}/anonymous-record/requests")
    @Operation(operationId = "requestAgain", summary = "Ask once more for the same record")
    ResponseEntity<Written> again(@PathVariable ClientId client, @RequestBody Request body, Staff by, Write write) {
        return write.change(
                client, new RequestAgain(client, GrantId.next(), new ProjectId(body.project()), body.reason(), by));
    }

    @PostMapping("/clients/{client}/anonymous-record/approval")
    @Operation(operationId = "approveByHdc", summary = "The HDC permits the record")
    ResponseEntity<Written> approve(@PathVariable ClientId client, Staff by, Seen seen, Write write) {
        return write.change(client, new ApproveByHdc(client, by, seen.at()));
    }

    @PostMapping("/clients/{client}/anonymous-record/denial")
    @Operation(operationId = "denyByHdc", summary = "The HDC does not permit the record")
    ResponseEntity<Written> deny(
            @PathVariable ClientId client, @RequestBody Denial body, Staff by, Seen seen, Write write) {
        return write.change(client, new DenyByHdc(client, body.reason(), by, seen.at()));
    }

    @PostMapping("/clients/{client}/anonymous-record/withdrawal")
    @Operation(operationId = "withdrawRequest", summary = "The agency no longer asks")
    ResponseEntity<Written> withdraw(@PathVariable ClientId client, Staff by, Seen seen, Write write) {
        return write.change(client, new WithdrawRequest(client, by, seen.at()));
    }

    @PostMapping("/clients/{client}/anonymous-record/revocation")
    @Operation(operationId = "revokeGrant", summary = "The HDC takes the approval back")
    ResponseEntity<Written> revoke(
            @PathVariable ClientId client, @RequestBody Revocation body, Staff by, Seen seen, Write write) {
        return write.change(client, new RevokeGrant(client, body.reason(), by, seen.at()));
    }

    /** @param keeps which of the other identifiers stay; none when left out */
    record Anonymization(
            AnonymizationReason reason, @Nullable Set<Identifier> keeps) {}

    @PostMapping("/clients/{client}/anonymization")
    @Operation(operationId = "requestAnonymization", summary = "A client wants the name out of the record")
    ResponseEntity<Written> request(
            @PathVariable ClientId client, @RequestBody Anonymization body, Staff by, Seen seen, Write write) {
        var keeps = Optional.ofNullable(body.keeps()).orElse(Set.of());
        return write.change(client, new RequestAnonymization(client, body.reason(), keeps, by, seen.at()));
    }

    @PostMapping("/clients/{client}/anonymization/approval")
    @Operation(operationId = "approveAnonymization", summary = "The HDC permits that the name is removed")
    ResponseEntity<Written> approveRemoval(@PathVariable ClientId client, Staff by, Seen seen, Write write) {
        return write.change(client, new ApproveAnonymization(client, by, seen.at()));
    }

    @PostMapping("/clients/{client}/anonymization/denial")
    @Operation(operationId = "denyAnonymization", summary = "The HDC does not permit that the name is removed")
    ResponseEntity<Written> denyRemoval(
            @PathVariable ClientId client, @RequestBody Denial body, Staff by, Seen seen, Write write) {
        return write.change(client, new DenyAnonymization(client, body.reason(), by, seen.at()));
    }

    @PostMapping("/clients/{client}/anonymization/withdrawal")
    @Operation(operationId = "withdrawAnonymization", summary = "Who asked for the removal no longer does")
    ResponseEntity<Written> withdrawRemoval(@PathVariable ClientId client, Staff by, Seen seen, Write write) {
        return write.change(client, new WithdrawAnonymization(client, by, seen.at()));
    }
}
