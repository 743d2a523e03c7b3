package org.haven.kernel.client;

import java.util.Set;
import java.util.TreeSet;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.hud.YesNo;

/** What everybody is asked beside their identity: race and ethnicity, veteran status, sex (HUD FY2026 3.04, 3.07, 4.21). */
public record Demographics(Answer<Set<Race>> races, Answer<YesNo> veteran, Answer<Sex> sex) {
    public Demographics {
        if (races.asGiven().filter(Set::isEmpty).isPresent()) {
            throw new UnacceptableValue(
                    "race/none", "Name at least one race or ethnicity, or say why there is none (8, 9 or 99).");
        }
        races = races.asGiven()
                .<Answer<Set<Race>>>map(given -> Answer.given(new TreeSet<>(given)))
                .orElse(races);
    }
}
