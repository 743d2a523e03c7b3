package org.haven.query.completeness.question6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.haven.kernel.client.DobIssue;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.NonAnswer;
import org.haven.query.completeness.element.AgeGroup;

class Question6aPropertyTest {

    @Property
    void the_total_of_a_row_is_the_sum_of_its_columns(
            @ForAll("persons") List<Person> persons, @ForAll SsnReading reading) {
        for (var line : Question6a.of(persons, reading).lines()) {
            if (line.row() != Row.OVERALL) {
                assertThat(line.e().numerator())
                        .isEqualTo(line.b().orElse(0)
                                + line.c().orElse(0)
                                + line.d().orElse(0));
            }
        }
    }

    @Property
    void the_overall_score_is_never_below_a_row_nor_above_the_persons(
            @ForAll("persons") List<Person> persons, @ForAll SsnReading reading) {
        var lines = Question6a.of(persons, reading).lines();
        int overall = lines.get(lines.size() - 1).e().numerator();
        assertThat(lines).allMatch(line -> line.e().numerator() <= overall);
        assertThat(overall).isLessThanOrEqualTo(persons.size());
    }

    @Property
    void the_order_of_the_persons_never_matters(
            @ForAll("persons") List<Person> persons, @ForAll SsnReading reading, @ForAll Random chance) {
        var shuffled = new ArrayList<>(persons);
        Collections.shuffle(shuffled, chance);
        assertThat(Question6a.of(shuffled, reading)).isEqualTo(Question6a.of(persons, reading));
    }

    @Property
    void the_data_labs_reading_is_never_milder(@ForAll("persons") List<Person> persons) {
        var text = Question6a.of(persons, SsnReading.TEXT).lines();
        var datalab = Question6a.of(persons, SsnReading.DATALAB).lines();
        for (int at = 0; at < text.size(); at++) {
            assertThat(datalab.get(at).e().numerator())
                    .isGreaterThanOrEqualTo(text.get(at).e().numerator());
        }
    }

    @Provide
    Arbitrary<List<Person>> persons() {
        var quality = Arbitraries.of(DataQuality.class);
        var flag = Arbitraries.of(true, false);
        var name = Combinators.combine(quality, flag).as(Person.Name::new);
        var ssn = Combinators.combine(quality, flag, flag).as(Person.Ssn::new);
        var birth = Combinators.combine(
                        quality, flag, Arbitraries.of(DobIssue.class), flag, Arbitraries.of(AgeGroup.class), flag)
                .as(Person.Birth::new);
        var races = Combinators.combine(flag, Arbitraries.of(NonAnswer.class).optional())
                .as(Person.Races::new);
        return Combinators.combine(name, ssn, birth, races, flag)
                .as(Person::new)
                .list()
                .ofMaxSize(30);
    }
}
