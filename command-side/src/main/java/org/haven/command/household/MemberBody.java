package org.haven.command.household;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.haven.http.Values;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * A member, as it is sent.
 *
 * @param relationship HUD FY2026 list 3.15.1; 1 is the head
 * @param entryDate HUD FY2026 3.10
 * @param disablingCondition HUD FY2026 3.08: 0, 1, 8, 9, 99; 99 when left out
 */
record MemberBody(
        UUID client,
        Integer relationship,
        LocalDate entryDate,
        @Nullable Integer disablingCondition) {

    Values.Value<Member> member(String at, EnrollmentId enrollment, Values values) {
        var code = values.at(at + "/relationship", () -> HudCode.of(Relationship.class, relationship));
        var disabling = values.at(at + "/disablingCondition", () -> condition(disablingCondition));
        return () -> new Member(enrollment, new ClientId(client), code.get(), entryDate, disabling.get());
    }

    /** HUD FY2026 list 1.8. */
    static Answer<YesNo> condition(@Nullable Integer code) {
        int said = Optional.ofNullable(code).orElse(NonAnswer.NOT_COLLECTED.code());
        return said == YesNo.NO.code() || said == YesNo.YES.code()
                ? Answer.given(HudCode.of(YesNo.class, said))
                : Answer.notGiven(HudCode.of(NonAnswer.class, said));
    }
}
