package org.haven.command.service;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haven.command.service.Guests.Served;
import org.haven.command.stay.Guest;
import org.haven.command.web.Seen;
import org.haven.command.web.Write;
import org.haven.command.web.Written;
import org.haven.http.AllowedTo;
import org.haven.http.AtMost;
import org.haven.http.Values;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.service.ActId;
import org.haven.kernel.service.ServiceId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was done for clients is noted, for many at once, and undone. */
@RestController
@AllowedTo({Role.WORKER, Role.HDC})
final class ServiceController {

    record GuestBody(UUID client, UUID enrollment) {}

    /** @param guests up to 500 */
    record Night(LocalDate night, @AtMost(500) List<GuestBody> guests) {}

    /**
     * @param guests up to 500, of each of whom the same is noted
     * @param answers by the names of the questions, as HMIS CSV writes them
     */
    record Done(LocalDate on, @AtMost(500) List<GuestBody> guests, Map<String, String> answers) {}

    record Voiding(CorrectionReason reason) {}

    private interface ToCommand {
        Object of(ActId act, Guests guests, Answers answers);
    }

    @PostMapping("/projects/{project}/bed-nights")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "recordBedNights", summary = "The list of a night in a night-by-night shelter")
    ResponseEntity<Written> nights(@PathVariable ProjectId project, @RequestBody Night body, Staff by, Write write) {
        var act = ActId.next();
        var values = new Values();
        var guests = values.at("", () -> guests(body.guests()));
        return values.then(
                () -> write.createWithin(act, act, new RecordBedNights(act, project, body.night(), guests.get(), by)));
    }

    @PostMapping("/projects/{project}/services")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "provideService", summary = "Clients were given a service or financial help")
    ResponseEntity<Written> services(@PathVariable ProjectId project, @RequestBody Done body, Staff by, Write write) {
        return note(
                body,
                write,
                (act, guests, answers) -> new ProvideService(act, project, body.on(), guests, answers, by));
    }

    @PostMapping("/projects/{project}/current-living-situations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "recordCurrentLivingSituation", summary = "Staff met clients, and where they were living")
    ResponseEntity<Written> contacts(@PathVariable ProjectId project, @RequestBody Done body, Staff by, Write write) {
        return note(
                body,
                write,
                (act, guests, answers) ->
                        new RecordCurrentLivingSituation(act, project, body.on(), guests, answers, by));
    }

    @PostMapping("/projects/{project}/coordinated-entry-events")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "recordCoordinatedEntryEvent", summary = "Something happened in coordinated entry")
    ResponseEntity<Written> events(@PathVariable ProjectId project, @RequestBody Done body, Staff by, Write write) {
        return note(
                body,
                write,
                (act, guests, answers) ->
                        new RecordCoordinatedEntryEvent(act, project, body.on(), guests, answers, by));
    }

    @PostMapping("/acts/{act}/undo")
    @Operation(operationId = "undoAct", summary = "All that was noted at once was recorded in error")
    ResponseEntity<Written> undo(@PathVariable ActId act, @RequestBody Voiding body, Staff by, Seen seen, Write write) {
        return write.change(act, new UndoAct(act, body.reason(), by, seen.at()));
    }

    @PostMapping("/acts/{act}/services/{service}/void")
    @Operation(operationId = "voidService", summary = "One of the things noted at once was recorded in error")
    ResponseEntity<Written> voidOne(
            @PathVariable ActId act,
            @PathVariable ServiceId service,
            @RequestBody Voiding body,
            Staff by,
            Seen seen,
            Write write) {
        return write.change(act, new VoidService(act, service, body.reason(), by, seen.at()));
    }

    private static ResponseEntity<Written> note(Done body, Write write, ToCommand command) {
        var act = ActId.next();
        var values = new Values();
        var guests = values.at("", () -> guests(body.guests()));
        var answers = values.at("", () -> Answers.of(body.answers()));
        return values.then(() -> write.createWithin(act, act, command.of(act, guests.get(), answers.get())));
    }

    private static Guests guests(List<GuestBody> named) {
        return new Guests(named.stream()
                .map(guest -> new Served(
                        ServiceId.next(),
                        new Guest(new ClientId(guest.client()), new EnrollmentId(guest.enrollment()))))
                .toList());
    }
}
