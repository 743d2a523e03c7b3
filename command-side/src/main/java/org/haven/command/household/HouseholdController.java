package org.haven.command.household;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haven.command.web.Seen;
import org.haven.command.web.Write;
import org.haven.command.web.Written;
import org.haven.http.AllowedTo;
import org.haven.http.Values;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a household in its stay. */
@RestController
@AllowedTo({Role.WORKER, Role.HDC})
final class HouseholdController {

    /** @param coc the head's enrollment CoC, one of the project's own (HUD FY2026 3.16) */
    record NewHousehold(UUID project, @Nullable String coc, List<MemberBody> members) {}

    /**
     * @param instead who is the head as you see it
     * @param head who is to be the head, as from the beginning of the stay
     */
    record HeadNaming(UUID instead, NewHeadBody head, ChangeReason reason) {}

    /** @param coc left out when nobody said */
    record CocCorrection(@Nullable String coc, CorrectionReason reason) {}

    /** @param on HUD FY2026 3.20 */
    record MoveIn(LocalDate on) {}

    /** @param on left out when the household has not moved in */
    record MoveInCorrection(@Nullable LocalDate on, CorrectionReason reason) {}

    @PostMapping("/households")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "enrollHousehold", summary = "A household begins a stay in a project")
    ResponseEntity<Written> enroll(@RequestBody NewHousehold body, Staff by, Write write) {
        var household = HouseholdId.next();
        var values = new Values();
        var coc = values.ifPresent("/coc", body.coc(), CocCode::new);
        var members = new ArrayList<Values.Value<Member>>();
        for (int i = 0; i < body.members().size(); i++) {
            members.add(body.members().get(i).member("/members/" + i, EnrollmentId.next(), values));
        }
        return values.then(() -> write.createWithin(
                household,
                household,
                new EnrollHousehold(
                        household,
                        new ProjectId(body.project()),
                        coc.get(),
                        new Members(members.stream().map(Values.Value::get).toList()),
                        by)));
    }

    @PostMapping("/households/{household}/members")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addMember", summary = "A client joins a household after the beginning of its stay")
    ResponseEntity<Written> add(
            @PathVariable HouseholdId household, @RequestBody MemberBody body, Staff by, Write write) {
        var enrollment = EnrollmentId.next();
        var values = new Values();
        var member = body.member("", enrollment, values);
        return values.then(() -> write.createWithin(household, enrollment, new AddMember(household, member.get(), by)));
    }

    @PostMapping("/households/{household}/head")
    @Operation(
            operationId = "nameHeadOfHousehold",
            summary = "Another member is the head, as from the beginning of the stay")
    ResponseEntity<Written> name(
            @PathVariable HouseholdId household, @RequestBody HeadNaming body, Staff by, Write write) {
        var values = new Values();
        var head = body.head().head("/head", values);
        return values.then(() -> write.change(
                household,
                new NameHeadOfHousehold(household, new EnrollmentId(body.instead()), head.get(), body.reason(), by)));
    }

    @PostMapping("/households/{household}/coc/correction")
    @Operation(operationId = "correctEnrollmentCoc", summary = "Where the household was enrolled was recorded in error")
    ResponseEntity<Written> correct(
            @PathVariable HouseholdId household, @RequestBody CocCorrection body, Staff by, Seen seen, Write write) {
        var values = new Values();
        var coc = values.ifPresent("/coc", body.coc(), CocCode::new);
        return values.then(() ->
                write.change(household, new CorrectEnrollmentCoc(household, coc.get(), body.reason(), by, seen.at())));
    }

    @PostMapping("/households/{household}/move-in")
    @Operation(operationId = "recordMoveIn", summary = "The household moved into permanent housing")
    ResponseEntity<Written> moveIn(
            @PathVariable HouseholdId household, @RequestBody MoveIn body, Staff by, Write write) {
        return write.change(household, new RecordMoveIn(household, body.on(), by));
    }

    @PostMapping("/households/{household}/move-in/correction")
    @Operation(operationId = "correctMoveIn", summary = "The move-in was recorded in error")
    ResponseEntity<Written> correct(
            @PathVariable HouseholdId household, @RequestBody MoveInCorrection body, Staff by, Seen seen, Write write) {
        return write.change(
                household, new CorrectMoveIn(household, Optional.ofNullable(body.on()), body.reason(), by, seen.at()));
    }
}
