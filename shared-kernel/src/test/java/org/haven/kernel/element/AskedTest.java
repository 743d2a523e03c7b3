package org.haven.kernel.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.element.Asked.Whom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AskedTest {

    static final List<Asked> ALL = Asked.all();

    private static final int ESG_SHELTER = 8;
    private static final int HOPWA = 15;
    private static final int PATH = 21;
    private static final int BASIC_CENTER = 22;
    private static final int SSVF = 33;

    @Test
    void everybody_asks_where_a_client_was_and_where_they_go() {
        for (var type : ProjectType.values()) {
            assertThat(numbers(type)).as(type.name()).contains("3.08", "3.12", "3.917");
        }
    }

    @Test
    void a_shelter_that_nobody_federal_pays_for_asks_what_is_universal() {
        assertThat(numbers(ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT))
                .containsExactlyInAnyOrder("3.08", "3.12", "3.917");
    }

    @Test
    void what_a_funder_wants_is_asked_where_it_pays() {
        assertThat(numbers(ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT, ESG_SHELTER))
                .contains("4.02", "4.03", "4.04", "4.05", "4.08", "4.10", "4.11")
                .doesNotContain("R15", "W4", "V7", "4.14");
        assertThat(numbers(ProjectType.PERMANENT_SUPPORTIVE_HOUSING, HOPWA)).contains("W3", "W4", "W5", "W6", "3.20");
        assertThat(numbers(ProjectType.STREET_OUTREACH, PATH)).contains("P1", "P2", "P3", "P4", "4.12", "4.13");
        assertThat(numbers(ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT, BASIC_CENTER))
                .contains("R2", "R15", "R20");
        assertThat(numbers(ProjectType.HOMELESSNESS_PREVENTION, SSVF)).contains("V7");
        assertThat(numbers(ProjectType.RAPID_REHOUSING, SSVF)).doesNotContain("V7");
    }

    @Test
    void a_shelter_that_counts_nights_notes_them_and_asks_less_of_esgs_questions() {
        assertThat(numbers(ProjectType.EMERGENCY_SHELTER_NIGHT_BY_NIGHT, ESG_SHELTER))
                .contains("4.14")
                .doesNotContain("4.02");
    }

    @Test
    void of_two_funders_the_one_that_asks_more_is_heard_and_an_element_is_asked_once() {
        var both = Asked.in(ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT, Set.of(ESG_SHELTER, BASIC_CENTER));
        assertThat(both.stream().map(Asked::element)).doesNotHaveDuplicates().contains("4.02", "R2");
    }

    @Test
    void insurance_is_asked_of_everyone_and_income_of_heads_and_adults() {
        var asked = Asked.in(ProjectType.RAPID_REHOUSING, Set.of(3));
        assertThat(whom(asked, "4.04")).contains(Whom.EVERYONE);
        assertThat(whom(asked, "4.02")).contains(Whom.HEADS_AND_ADULTS);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void whatever_is_asked_can_be_answered(Asked asked) {
        assertThat(asked.stages()).isNotEmpty();
        assertThat(Set.of("3.08", "3.20", "4.14", "P1", "R14", "V8", "W1").contains(asked.element())
                        || Fields.all().stream()
                                .anyMatch(field -> field.elementNumber().equals(asked.element())))
                .as("%s is a field, or is answered by a stay's dates or a service's type".formatted(asked.element()))
                .isTrue();
    }

    private static List<String> numbers(ProjectType type, Integer... funders) {
        return Asked.in(type, Set.of(funders)).stream().map(Asked::element).toList();
    }

    private static Optional<Whom> whom(List<Asked> asked, String element) {
        return asked.stream()
                .filter(each -> each.element().equals(element))
                .map(Asked::whom)
                .findFirst();
    }
}
