package org.haven.kernel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.kernel.hud.Unacceptable.unacceptable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.YesNo;
import org.junit.jupiter.api.Test;

class DemographicsTest {

    @Test
    void races_are_kept_in_one_order_whatever_the_order_they_were_named_in() {
        assertThat(with(Answer.given(new LinkedHashSet<>(List.of(Race.WHITE, Race.ASIAN))))
                        .races()
                        .asGiven()
                        .orElseThrow())
                .containsExactly(Race.ASIAN, Race.WHITE);
    }

    @Test
    void naming_no_race_is_no_answer() {
        unacceptable("race/none", () -> with(Answer.given(Set.of())));
    }

    @Test
    void a_client_may_prefer_not_to_name_a_race() {
        assertThat(with(Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER))
                        .races()
                        .asNotGiven())
                .contains(NonAnswer.PREFERS_NOT_TO_ANSWER);
    }

    private static Demographics with(Answer<Set<Race>> races) {
        return new Demographics(races, Answer.given(YesNo.NO), Answer.notGiven(NonAnswer.NOT_COLLECTED));
    }
}
