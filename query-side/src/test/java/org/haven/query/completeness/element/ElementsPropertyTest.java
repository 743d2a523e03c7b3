package org.haven.query.completeness.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.haven.kernel.client.Race;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.YesNo;

class ElementsPropertyTest {

    @Property
    void complete_is_never_more_than_asked(@ForAll("subjects") Subject subject) {
        var score = Score.of(Elements.findings(subject));
        assertThat(score.complete()).isBetween(0, score.asked());
    }

    @Property
    void telling_more_never_lowers_the_score(@ForAll("subjects") Subject subject, @ForAll("questions") Question told) {
        var before = Score.of(Elements.findings(subject));
        var after = Score.of(Elements.findings(told.answeredBy(subject)));
        assertThat(after.asked()).isEqualTo(before.asked());
        assertThat(after.complete()).isGreaterThanOrEqualTo(before.complete());
    }

    @Property
    void learning_the_age_never_makes_a_complete_answer_incomplete(@ForAll("subjects") Subject subject) {
        var unknown = Score.of(Elements.findings(aged(subject, AgeGroup.UNKNOWN)));
        var adult = Score.of(Elements.findings(aged(subject, AgeGroup.ADULT)));
        assertThat(adult.complete()).isGreaterThanOrEqualTo(unknown.complete());
    }

    @Property
    void an_element_that_is_not_asked_never_counts(
            @ForAll("subjects") Subject subject, @ForAll("answers") Answer<?> veteran) {
        var child = aged(subject, AgeGroup.CHILD);
        var same = Question.VETERAN.answered(child, veteran);
        assertThat(Elements.findings(same)).isEqualTo(Elements.findings(child));
    }

    @Property
    void the_order_of_the_elements_never_matters(@ForAll("subjects") Subject subject, @ForAll Random chance) {
        var findings = new ArrayList<>(Elements.findings(subject));
        Collections.shuffle(findings, chance);
        assertThat(Score.of(findings)).isEqualTo(Score.of(Elements.findings(subject)));
    }

    @Provide
    Arbitrary<Subject> subjects() {
        return Combinators.combine(
                        Arbitraries.of(AgeGroup.class), answers().list().ofSize(7))
                .as((age, answers) -> new Subject(
                        new Subject.Client(
                                age, answers.get(0), answers.get(1), answers.get(2), answers.get(3), answers.get(4)),
                        new Subject.Stay(answers.get(5), answers.get(6))));
    }

    @Provide
    Arbitrary<Answer<?>> answers() {
        return Arbitraries.of(List.of(
                Answer.given(new Withheld.Whole()),
                Answer.given(new Withheld.Part()),
                Answer.given(Set.of(Race.WHITE)),
                Answer.given(YesNo.YES),
                Answer.notGiven(NonAnswer.DOES_NOT_KNOW),
                Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
                Answer.notGiven(NonAnswer.NOT_COLLECTED)));
    }

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.of(Question.class);
    }

    private static Subject aged(Subject subject, AgeGroup age) {
        var c = subject.client();
        return new Subject(
                new Subject.Client(age, c.name(), c.ssn(), c.dateOfBirth(), c.races(), c.veteran()), subject.stay());
    }

    /** A question of which a client may tell more. */
    enum Question {
        NAME,
        SSN,
        VETERAN,
        DISABLING_CONDITION;

        Subject answeredBy(Subject subject) {
            return answered(subject, Answer.given(new Withheld.Whole()));
        }

        Subject answered(Subject subject, Answer<?> answer) {
            var c = subject.client();
            return switch (this) {
                case NAME -> client(subject, answer, c.ssn(), c.veteran());
                case SSN -> client(subject, c.name(), answer, c.veteran());
                case VETERAN -> client(subject, c.name(), c.ssn(), answer);
                case DISABLING_CONDITION ->
                    new Subject(c, new Subject.Stay(answer, subject.stay().relationship()));
            };
        }

        private static Subject client(Subject subject, Answer<?> name, Answer<?> ssn, Answer<?> veteran) {
            var c = subject.client();
            return new Subject(
                    new Subject.Client(c.age(), name, ssn, c.dateOfBirth(), c.races(), veteran), subject.stay());
        }
    }
}
