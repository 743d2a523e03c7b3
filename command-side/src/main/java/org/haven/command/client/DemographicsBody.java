package org.haven.command.client;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.haven.http.Values;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.Race;
import org.haven.kernel.client.Sex;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.hud.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * What everybody is asked, as it is sent in HUD codes.
 *
 * @param races HUD FY2026 3.04: codes 1 to 7, several at once, or one of 8, 9, 99 alone
 * @param veteran HUD FY2026 3.07: 0, 1, 8, 9, 99
 * @param sex HUD FY2026 4.21: 0, 1, 8, 9, 99; 99 when left out
 */
record DemographicsBody(
        List<Integer> races, Integer veteran, @Nullable Integer sex) {

    Values.Value<Demographics> demographics(String at, Values values) {
        var raceAnswer = values.at(at + "/races", this::raceAnswer);
        var veteranAnswer = values.at(at + "/veteran", () -> coded(YesNo.class, veteran));
        var sexAnswer =
                values.at(at + "/sex", () -> coded(Sex.class, sex == null ? NonAnswer.NOT_COLLECTED.code() : sex));
        return () -> new Demographics(raceAnswer.get(), veteranAnswer.get(), sexAnswer.get());
    }

    private Answer<Set<Race>> raceAnswer() {
        if (races.size() == 1 && isNonAnswer(races.get(0))) {
            return Answer.notGiven(HudCode.of(NonAnswer.class, races.get(0)));
        }
        if (races.isEmpty() || races.stream().anyMatch(DemographicsBody::isNonAnswer)) {
            throw new UnacceptableValue(
                    "race/given-and-not", "Send the races named (1 to 7), or one of 8, 9 and 99 alone.");
        }
        var named = new TreeSet<Race>();
        races.forEach(code -> named.add(HudCode.of(Race.class, code)));
        return Answer.given(named);
    }

    private static <E extends Enum<E> & HudCode> Answer<E> coded(Class<E> list, int code) {
        return isNonAnswer(code)
                ? Answer.notGiven(HudCode.of(NonAnswer.class, code))
                : Answer.given(HudCode.of(list, code));
    }

    static boolean isNonAnswer(int code) {
        return code == 8 || code == 9 || code == 99;
    }
}
