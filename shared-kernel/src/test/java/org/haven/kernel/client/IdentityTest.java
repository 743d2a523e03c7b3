package org.haven.kernel.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.NonAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);

    // E29: anonymous withholds the name, not everything
    @Test
    void a_client_may_withhold_the_name_and_tell_the_rest() {
        var facts = new Identity(
                        Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
                        Answer.given(new Ssn.Partial("xxxxx4321")),
                        Answer.given(new DateOfBirth.Exact(LocalDate.of(1980, 5, 17))))
                .facts(OPENED);
        assertThat(facts)
                .isEqualTo(new IdentityFacts(
                        DataQuality.PREFERS_NOT_TO_ANSWER,
                        false,
                        DataQuality.PARTIAL,
                        false,
                        DataQuality.FULL,
                        DobIssue.NONE));
    }

    @Test
    void a_client_who_tells_everything_is_named() {
        var identity = new Identity(
                Answer.given(new PersonName.Full("Ana", "", "Rivera", "")),
                Answer.given(new Ssn.Full("666010001")),
                Answer.given(new DateOfBirth.Approximate(LocalDate.of(1980, 1, 1))));
        assertThat(identity.named()).isTrue();
        assertThat(identity.facts(OPENED))
                .isEqualTo(new IdentityFacts(
                        DataQuality.FULL, true, DataQuality.FULL, true, DataQuality.PARTIAL, DobIssue.APPROXIMATE));
    }

    @Test
    void part_of_a_name_is_a_name() {
        var identity = new Identity(
                Answer.given(new PersonName.Partial("Sparrow", "", "", "")),
                Answer.notGiven(NonAnswer.NOT_COLLECTED),
                Answer.notGiven(NonAnswer.NOT_COLLECTED));
        assertThat(identity.named()).isTrue();
        assertThat(identity.facts(OPENED).named()).isTrue();
        assertThat(identity.facts(OPENED).firstAndLast()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(NonAnswer.class)
    void whoever_tells_nothing_is_not_named_and_has_no_issue(NonAnswer why) {
        var facts = new Identity(Answer.notGiven(why), Answer.notGiven(why), Answer.notGiven(why)).facts(OPENED);
        assertThat(facts.named()).isFalse();
        assertThat(facts.ssnIssue()).isFalse();
        assertThat(facts.dateOfBirthIssue()).isEqualTo(DobIssue.NONE);
        assertThat(facts.name().code()).isEqualTo(why.code());
    }
}
