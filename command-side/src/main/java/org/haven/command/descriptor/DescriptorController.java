package org.haven.command.descriptor;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haven.command.web.Seen;
import org.haven.command.web.Write;
import org.haven.command.web.Written;
import org.haven.http.AllowedTo;
import org.haven.http.SignedIn;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.descriptor.DescriptorKind;
import org.haven.kernel.event.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Projects and agencies are described, as HUD has them described. */
@RestController
@AllowedTo(Role.ADMIN)
final class DescriptorController {

    /**
     * @param kind which of HUD's files the row belongs to
     * @param project left out for ORGANIZATION
     * @param answers by the names of HUD's columns, as HMIS CSV writes them
     */
    record NewDescriptor(DescriptorKind kind, @Nullable UUID project, Map<String, String> answers) {}

    record DescriptorChange(LocalDate since, Map<String, String> answers) {}

    record DescriptorCorrection(Map<String, String> answers, CorrectionReason reason) {}

    record DescriptorVoiding(CorrectionReason reason) {}

    @PostMapping("/agencies/{agency}/descriptors")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "recordDescriptor", summary = "A project, or an agency, is described by a row")
    ResponseEntity<Written> record(
            @PathVariable AgencyId agency, @RequestBody NewDescriptor body, SignedIn by, Write write) {
        var id = DescriptorId.next();
        return write.createWithin(
                id,
                id,
                new RecordDescriptor(
                        id,
                        agency,
                        Optional.ofNullable(body.project()).map(ProjectId::new),
                        body.kind(),
                        body.answers(),
                        by.staff()));
    }

    @PostMapping("/agencies/{agency}/descriptors/{descriptor}/change")
    @Operation(operationId = "changeDescriptor", summary = "What a row describes is otherwise since a day")
    ResponseEntity<Written> change(
            @PathVariable AgencyId agency,
            @PathVariable DescriptorId descriptor,
            @RequestBody DescriptorChange body,
            SignedIn by,
            Seen seen,
            Write write) {
        return write.change(
                descriptor,
                new ChangeDescriptor(descriptor, agency, body.since(), body.answers(), by.staff(), seen.version()));
    }

    @PostMapping("/agencies/{agency}/descriptors/{descriptor}/correction")
    @Operation(operationId = "correctDescriptor", summary = "A row was wrong, and this is right")
    ResponseEntity<Written> correct(
            @PathVariable AgencyId agency,
            @PathVariable DescriptorId descriptor,
            @RequestBody DescriptorCorrection body,
            SignedIn by,
            Seen seen,
            Write write) {
        return write.change(
                descriptor,
                new CorrectDescriptor(descriptor, agency, body.answers(), body.reason(), by.staff(), seen.version()));
    }

    @PostMapping("/agencies/{agency}/descriptors/{descriptor}/void")
    @Operation(operationId = "voidDescriptor", summary = "What a row describes is not there, and never was")
    ResponseEntity<Written> voidRow(
            @PathVariable AgencyId agency,
            @PathVariable DescriptorId descriptor,
            @RequestBody DescriptorVoiding body,
            SignedIn by,
            Seen seen,
            Write write) {
        return write.change(
                descriptor, new VoidDescriptor(descriptor, agency, body.reason(), by.staff(), seen.version()));
    }
}
