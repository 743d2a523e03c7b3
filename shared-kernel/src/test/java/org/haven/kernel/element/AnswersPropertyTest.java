package org.haven.kernel.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.hud.UnacceptableValues;

class AnswersPropertyTest {

    @Property(tries = 500)
    void what_is_accepted_is_accepted_again_as_it_is(@ForAll("told") Map<String, String> told) {
        try {
            var accepted = Answers.of(told);
            assertThat(Answers.of(accepted.values())).isEqualTo(accepted);
            assertThat(told.keySet()).containsAll(accepted.values().keySet());
        } catch (UnacceptableValue | UnacceptableValues refused) {
            assertThat(refused).hasMessageNotContaining("VALUE");
        }
    }

    @Property(tries = 500)
    void an_accepted_answer_is_of_its_list_and_was_asked(@ForAll("told") Map<String, String> told) {
        try {
            var accepted = Answers.of(told);
            assertThat(accepted.values()).allSatisfy((name, value) -> {
                var field = Fields.named(name).orElseThrow();
                assertThat(field.list().map(list -> list.has(value)).orElse(true))
                        .isTrue();
                assertThat(field.when().isMetBy(accepted)).isTrue();
            });
        } catch (UnacceptableValue | UnacceptableValues refused) {
            assertThat(refused).isNotNull();
        }
    }

    @Provide
    Arbitrary<Map<String, String>> told() {
        var income = Fields.of("IncomeBenefits.csv");
        var answer = Combinators.combine(
                        Arbitraries.of(income),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(12, Arbitraries.of("0", "1", "1", "1", "99")),
                                net.jqwik.api.Tuple.of(1, Arbitraries.of("8", "9", "12.5", "VALUE"))))
                .as((field, value) -> Map.entry(field.name(), value));
        return answer.list().ofMinSize(1).ofMaxSize(6).map(list -> {
            var told = new HashMap<String, String>(Map.of("IncomeFromAnySource", "1", "InsuranceFromAnySource", "1"));
            list.forEach(one -> told.put(one.getKey(), one.getValue()));
            return told;
        });
    }
}
