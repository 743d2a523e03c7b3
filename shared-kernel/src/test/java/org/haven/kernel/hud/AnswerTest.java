package org.haven.kernel.hud;

import static org.assertj.core.api.Assertions.assertThat;

import org.haven.kernel.client.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerTest {

    @Test
    void what_was_told_is_given_and_has_no_reason() {
        assertThat(Answer.given(YesNo.NO).asGiven()).contains(YesNo.NO);
        assertThat(Answer.given(YesNo.NO).asNotGiven()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NonAnswer.class)
    void what_was_not_told_has_a_reason_and_no_value(NonAnswer why) {
        assertThat(Answer.notGiven(why).asGiven()).isEmpty();
        assertThat(Answer.notGiven(why).asNotGiven()).contains(why);
    }

    @ParameterizedTest
    @EnumSource(NonAnswer.class)
    void the_quality_of_a_missing_answer_is_its_reason(NonAnswer why) {
        assertThat(DataQuality.of(Answer.notGiven(why)).code()).isEqualTo(why.code());
    }

    @Test
    void a_value_is_full_unless_it_says_of_itself_that_it_is_partial() {
        assertThat(DataQuality.of(Answer.given(new PersonName.Full("Ana", "", "Rivera", ""))))
                .isEqualTo(DataQuality.FULL);
        assertThat(DataQuality.of(Answer.given(new PersonName.Partial("A", "", "R", ""))))
                .isEqualTo(DataQuality.PARTIAL);
    }
}
