package org.haven.command.household;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.haven.command.web.Seen;
import org.haven.command.web.Write;
import org.haven.command.web.Written;
import org.haven.http.AllowedTo;
import org.haven.http.Values;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.HudCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to one member of a household. */
@RestController
@AllowedTo({Role.WORKER, Role.HDC})
@RequestMapping("/households/{household}/members/{enrollment}")
final class MemberController {

    /**
     * @param exitDate the first day the member is no longer there (HUD FY2026 3.11)
     * @param answers by the names of the columns of Exit.csv; a destination that is left out is not collected
     * @param head who is the head then, where the head leaves and others stay
     */
    record Exit(
            LocalDate exitDate,
            @Nullable Map<String, String> answers,
            @Nullable NewHeadBody head) {}

    record ExitCorrection(LocalDate exitDate, @Nullable Map<String, String> answers, CorrectionReason reason) {}

    record ExitReversal(CorrectionReason reason) {}

    record EnrollmentVoiding(CorrectionReason reason) {}

    /**
     * @param relationship HUD FY2026 list 3.15.1, without 1
     * @param on since when
     */
    record RelationshipChange(Integer relationship, LocalDate on, ChangeReason reason) {}

    /** @param relationship HUD FY2026 list 3.15.1, without 1 */
    record RelationshipCorrection(Integer relationship, CorrectionReason reason) {}

    record EntryDateCorrection(LocalDate entryDate, CorrectionReason reason) {}

    /**
     * @param disablingCondition HUD FY2026 3.08: 0, 1, 8, 9, 99
     * @param on since when
     */
    record DisablingConditionChange(Integer disablingCondition, LocalDate on, ChangeReason reason) {}

    /** @param disablingCondition HUD FY2026 3.08: 0, 1, 8, 9, 99 */
    record DisablingConditionCorrection(Integer disablingCondition, CorrectionReason reason) {}

    @PostMapping("/exit")
    @Operation(operationId = "exitMember", summary = "A member leaves; with the last one, the stay is over")
    ResponseEntity<Written> exit(
            @PathVariable HouseholdId household,
            @PathVariable EnrollmentId enrollment,
            @RequestBody Exit body,
            Staff by,
            Write write) {
        var values = new Values();
        var leaving = leaving(body.exitDate(), body.answers(), values);
        Values.Value<Optional<NewHead>> head = Optional.ofNullable(body.head())
                .map(sent -> sent.head("/head", values))
                .<Values.Value<Optional<NewHead>>>map(named -> () -> Optional.of(named.get()))
                .orElse(Optional::empty);
        return values.then(
                () -> write.change(household, new ExitMember(household, enrollment, leaving.get(), head.get(), by)));
    }

    @PostMapping("/exit/correction")
    @Operation(operationId = "correctExit", summary = "What was recorded of a member's leaving was wrong")
    ResponseEntity<Written> correct(
            @PathVariable HouseholdId household,
            @PathVariable EnrollmentId enrollment,
            @RequestBody ExitCorrection body,
            Staff by,
            Seen seen,
            Write write) {
        var values = new Values();
        var leaving = leaving(body.exitDate(), body.answers(), values);
        return values.then(() -> write.change(
                household, new CorrectExit(household, enrollment, leaving.get(), body.reason(), by, seen.at())));
    }

    private static Values.Value<Leaving> leaving(LocalDate on, @Nullable Map<String, String> answers, Values values) {
        return values.at(
                "",
                () -> new Leaving(on, Answers.of(Optional.ofNullable(answers).orElse(Map.of()))));
    }

    @PostMapping("/exit/reversal")
    @Operation(operationId = "reverseExit", summary = "A member has not left after all")
    ResponseEntity<Written> reverse(
            @PathVariable HouseholdId household,
            @PathVariable EnrollmentId enrollment,
            @RequestBody ExitReversal body,
            Staff by,
            Seen seen,
            Write write) {
        return write.change(household, new ReverseExit(household, enrollment, body.reason(), by, seen.at()));
    }

    @PostMapping("/void")
    @Operation(operationId = "voidEnrollment", summary = "A member was never there; the enrollment counts for nothing")
    ResponseEntity<Written> voidEnrollment(
            @PathVariable HouseholdId household,
            @PathVariable EnrollmentId enrollment,
            @RequestBody EnrollmentVoiding body,
            Staff by,
            Seen seen,
            Write write) {
        return write.change(household, new VoidEnrollment(household, enrollment, body.reason(), by, seen.at()));
    }

    @PostMapping("/relationship")
    @Operation(operationId = "changeRelationship", summary = "A member has become something else to the head")
    ResponseEntity<Written> change(
            @PathVariable HouseholdId household,
            @PathVariable EnrollmentId enrollment,
            @RequestBody RelationshipChange body,
            Staff by,
            Write write) {
        var values = new Values();
        var relationship = relationship(body.relationship(), values);
        return values.then(() -> write.change(
                household,
                new ChangeRelationship(household, enrollment, relationship.get(), body.on(), body.reason(), by)));
    }

    @PostMapping("/relationship/correction")
    @Operation(operationId = "correctRelationship", summary = "What a member is to the head was recorded in error")
    ResponseEntity<Written> correct(
            @PathVariable HouseholdId household,
            @PathVariable EnrollmentId enrollment,
            @RequestBody RelationshipCorrection body,
            Staff by,
            Seen seen,
            Write write) {
        var values = new Values();
        var relationship = relationship(body.relationship(), values);
        return values.then(() -> write.change(
                household,
                new CorrectRelationship(household, enrollment, relationship.get(), body.reason(), by, seen.at())));
    }

    private static Values.Value<Relationship> relationship(Integer code, Values values) {
        return values.at("/relationship", () -> HudCode.of(Relationship.class, code));
    }

    @PostMapping("/entry-date/correction")
    @Operation(operationId = "correctEntryDate", summary = "The day a member entered was recorded in error")
    ResponseEntity<Written> correct(
            @PathVariable HouseholdId household,
            @PathVariable EnrollmentId enrollment,
            @RequestBody EntryDateCorrection body,
            Staff by,
            Seen seen,
            Write write) {
        return write.change(
                household, new CorrectEntryDate(household, enrollment, body.entryDate(), body.reason(), by, seen.at()));
    }

    @PostMapping("/disabling-condition")
    @Operation(
            operationId = "changeDisablingCondition",
            summary = "A member has a disabling condition now, or has none any more")
    ResponseEntity<Written> change(
            @PathVariable HouseholdId household,
            @PathVariable EnrollmentId enrollment,
            @RequestBody DisablingConditionChange body,
            Staff by,
            Write write) {
        var values = new Values();
        var condition = values.at("/disablingCondition", () -> MemberBody.condition(body.disablingCondition()));
        return values.then(() -> write.change(
                household,
                new ChangeDisablingCondition(household, enrollment, condition.get(), body.on(), body.reason(), by)));
    }

    @PostMapping("/disabling-condition/correction")
    @Operation(
            operationId = "correctDisablingCondition",
            summary = "Whether a member had a disabling condition at the start was recorded in error")
    ResponseEntity<Written> correct(
            @PathVariable HouseholdId household,
            @PathVariable EnrollmentId enrollment,
            @RequestBody DisablingConditionCorrection body,
            Staff by,
            Seen seen,
            Write write) {
        var values = new Values();
        var condition = values.at("/disablingCondition", () -> MemberBody.condition(body.disablingCondition()));
        return values.then(() -> write.change(
                household,
                new CorrectDisablingCondition(household, enrollment, condition.get(), body.reason(), by, seen.at())));
    }
}
