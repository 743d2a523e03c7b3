package org.haven.query.completeness.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.completeness.element.SubjectExamples.everythingTold;
import static org.haven.query.completeness.element.SubjectExamples.nothingTold;
import static org.haven.query.completeness.element.SubjectExamples.withSsn;

import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.NonAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementsTest {

    @Test
    void an_adult_who_tells_everything_is_complete_in_seven_elements() {
        assertThat(Score.of(Elements.findings(everythingTold(AgeGroup.ADULT)))).isEqualTo(new Score(7, 7));
    }

    @Test
    void a_child_is_not_asked_about_veteran_status() {
        assertThat(Elements.findings(everythingTold(AgeGroup.CHILD)))
                .contains(new Finding("3.07", Status.NOT_APPLICABLE));
        assertThat(Score.of(Elements.findings(everythingTold(AgeGroup.CHILD)))).isEqualTo(new Score(6, 6));
    }

    @Test
    void a_client_of_unknown_age_is_not_asked_about_veteran_status() {
        assertThat(Score.of(Elements.findings(nothingTold(NonAnswer.PREFERS_NOT_TO_ANSWER))))
                .isEqualTo(new Score(0, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "FULL, COMPLETE",
        "PARTIAL, PARTIAL",
        "DOES_NOT_KNOW, UNKNOWN",
        "PREFERS_NOT_TO_ANSWER, REFUSED",
        "NOT_COLLECTED, MISSING"
    })
    void the_quality_of_an_answer_is_its_status(DataQuality quality, Status status) {
        assertThat(Elements.findings(withSsn(everythingTold(AgeGroup.ADULT), quality)))
                .contains(new Finding("3.02", status));
    }

    @Test
    void every_element_has_a_number_of_its_own() {
        assertThat(Elements.ALL).extracting(Element::number).doesNotHaveDuplicates();
    }
}
