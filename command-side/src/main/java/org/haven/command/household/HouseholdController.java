package org.haven.command.household;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haven.command.web.Write;
import org.haven.command.web.Written;
import org.haven.http.AllowedTo;
import org.haven.http.Values;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.YesNo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A household begins a stay. */
@RestController
@AllowedTo({Role.WORKER, Role.HDC})
final class HouseholdController {

    /**
     * @param relationship HUD FY2026 list 3.15.1; 1 is the head
     * @param entryDate HUD FY2026 3.10
     * @param disablingCondition HUD FY2026 3.08: 0, 1, 8, 9, 99; 99 when left out
     */
    record NewMember(
            UUID client,
            Integer relationship,
            LocalDate entryDate,
            @Nullable Integer disablingCondition) {}

    /** @param coc the head's enrollment CoC, one of the project's own (HUD FY2026 3.16) */
    record NewHousehold(UUID project, @Nullable String coc, List<NewMember> members) {}

    @PostMapping("/households")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "enrollHousehold", summary = "A household begins a stay in a project")
    ResponseEntity<Written> enroll(@RequestBody NewHousehold body, Staff by, Write write) {
        var household = HouseholdId.next();
        var values = new Values();
        var coc = values.ifPresent("/coc", body.coc(), CocCode::new);
        var members = new ArrayList<Values.Value<Member>>();
        for (int i = 0; i < body.members().size(); i++) {
            members.add(member("/members/" + i, body.members().get(i), values));
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

    private static Values.Value<Member> member(String at, NewMember sent, Values values) {
        var enrollment = EnrollmentId.next();
        var relationship = values.at(at + "/relationship", () -> HudCode.of(Relationship.class, sent.relationship()));
        var disabling = values.at(at + "/disablingCondition", () -> condition(sent.disablingCondition()));
        return () -> new Member(
                enrollment, new ClientId(sent.client()), relationship.get(), sent.entryDate(), disabling.get());
    }

    private static Answer<YesNo> condition(@Nullable Integer code) {
        int said = Optional.ofNullable(code).orElse(NonAnswer.NOT_COLLECTED.code());
        return said == YesNo.NO.code() || said == YesNo.YES.code()
                ? Answer.given(HudCode.of(YesNo.class, said))
                : Answer.notGiven(HudCode.of(NonAnswer.class, said));
    }
}
