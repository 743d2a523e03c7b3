package org.haven.query.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.haven.query.duplicate.People.described;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MatcherTest {

    private static final String CASES = """
            LAST_NAME_EQUAL         : Ana||O'Brien|||                  : Ana||OBRIEN|||
            LAST_NAME_EQUAL         : Ana||de la Cruz|||               : Ana||Delacruz|||
            LAST_NAME_EQUAL         : Ana||Núñez|||                    : Ana||NUNEZ|||
            LAST_NAME_EQUAL         : Ana||Smith Jr|||                 : Ana||Smith|Jr||
            LAST_NAME_PART          : Ana||García Lopez|||             : Ana||Garcia|||
            LAST_NAME_PART          : Ana||Quartz-Stone|||             : Ana||Stone|||
            LAST_NAME_SIMILAR       : Ana||Johnson|||                  : Ana||Jonhson|||
            LAST_NAME_SOUNDS        : Ana||Schmidt|||                  : Ana||Smith|||
            LAST_NAME_DIFFERENT     : Ana||Baker|||                    : Ana||Quill|||
            FIRST_NAME_EQUAL        : José||Baker|||                   : jose||Baker|||
            FIRST_NAME_EQUAL        : Mary Ann||Baker|||               : Maryann||Baker|||
            FIRST_NAME_NICKNAME     : William||Baker|||                : Bill||Baker|||
            FIRST_NAME_NICKNAME     : Will||Baker|||                   : Bill||Baker|||
            FIRST_NAME_NICKNAME     : Francisco||Baker|||              : Pancho||Baker|||
            FIRST_NAME_PART         : Luz Elena||Baker|||              : Luz||Baker|||
            FIRST_NAME_SIMILAR      : Micheal||Baker|||                : Michael||Baker|||
            FIRST_NAME_SOUNDS       : Shon||Baker|||                   : Shawn||Baker|||
            FIRST_NAME_IS_MIDDLE    : Otto|Rufus|Baker|||              : Rufus||Baker|||
            FIRST_NAME_INITIAL      : J||Baker|||                      : Jerome||Baker|||
            FIRST_NAME_DIFFERENT    : Otto||Baker|||                   : Rufus||Baker|||
            NAMES_SWAPPED           : Otto||Rufus|||                   : Rufus||Otto|||
            MIDDLE_NAME_EQUAL       : Ana|Lee|Baker|||                 : Ana|L|Baker|||
            MIDDLE_NAME_DIFFERENT   : Ana|Lee|Baker|||                 : Ana|Rose|Baker|||
            SUFFIX_EQUAL            : Ana||Baker|Jr.||                 : Ana||Baker|II||
            SUFFIX_DIFFERENT        : Ana||Baker|Jr||                  : Ana||Baker|Sr||
            DATE_OF_BIRTH_EQUAL     : Ana||Baker|||1984-03-07          : Ana||Baker|||1984-03-07
            DATE_OF_BIRTH_SWAPPED   : Ana||Baker|||1984-03-07          : Ana||Baker|||1984-07-03
            DATE_OF_BIRTH_ONE_DIGIT : Ana||Baker|||1984-03-07          : Ana||Baker|||1974-03-07
            DATE_OF_BIRTH_ABOUT     : Ana||Baker|||1984-03-27          : Ana||Baker|||~1984-01-01
            DATE_OF_BIRTH_YEAR      : Ana||Baker|||1984-03-07          : Ana||Baker|||1984-12-29
            DATE_OF_BIRTH_DIFFERENT : Ana||Baker|||1984-03-07          : Ana||Baker|||1991-12-29
            SSN_EQUAL               : Ana||Baker||417639021|           : Ana||Baker||417-63-9021|
            SSN_ONE_DIGIT           : Ana||Baker||417639021|           : Ana||Baker||417639071|
            SSN_TRANSPOSED          : Ana||Baker||417639021|           : Ana||Baker||417693021|
            SSN_LAST_FOUR           : Ana||Baker||417639021|           : Ana||Baker||xxxxx9021|
            SSN_LAST_FOUR           : Ana||Baker||xxxxx9021|           : Ana||Baker||xxxxx9021|
            SSN_DIFFERENT           : Ana||Baker||417639021|           : Ana||Baker||238114455|
            SSN_DIFFERENT           : Ana||Baker||417639021|           : Ana||Baker||xxxxx4455|
            """;

    private final Matcher matcher = new Matcher(Weights.usual(), Nicknames.common());

    @Test
    void each_reason_is_given_for_what_it_says() {
        var tested = CASES.lines()
                .map(line -> line.split(" : ", -1))
                .map(parts -> {
                    var reason = Reason.valueOf(parts[0].strip());
                    assertThat(reasons(parts[1].strip(), parts[2].strip()))
                            .as(Arrays.toString(parts))
                            .contains(reason);
                    return reason;
                })
                .collect(Collectors.toSet());

        assertThat(tested).containsExactlyInAnyOrder(Reason.values());
    }

    @Test
    void of_one_answer_there_is_one_reason() {
        CASES.lines().map(line -> line.split(" : ", -1)).forEach(parts -> {
            var answers = reasons(parts[1].strip(), parts[2].strip()).stream()
                    .map(Reason::answer)
                    .toList();
            assertThat(answers).as(Arrays.toString(parts)).doesNotHaveDuplicates();
        });
    }

    @Test
    void who_gives_no_name_is_like_nobody_not_even_themselves() {
        var nameless = described("||||417639021|1984-03-07");

        assertThat(matcher.compare(nameless, nameless)).isEqualTo(Likeness.NONE);
        assertThat(matcher.compare(nameless, described("Ana||Baker||417639021|1984-03-07")))
                .isEqualTo(Likeness.NONE);
    }

    @ParameterizedTest
    @CsvSource({"123456789", "999999999", "666114455", "111111111"})
    void a_number_that_cannot_be_one_says_nothing(String number) {
        assertThat(reasons("Ana||Baker||" + number + "|", "Ana||Baker||" + number + "|"))
                .containsExactly(Reason.LAST_NAME_EQUAL, Reason.FIRST_NAME_EQUAL);
    }

    @Test
    void an_answer_known_in_part_weighs_less_for_and_against() {
        assertThat(score("Ana||Baker|||1984-03-07", "Ana||Baker|||~1984-03-07"))
                .isLessThan(score("Ana||Baker|||1984-03-07", "Ana||Baker|||1984-03-07"))
                .isGreaterThan(score("Ana||Baker|||1984-03-07", "Ana||Baker|||"));
        assertThat(score("Ana||Baker|||1984-03-07", "Ana||Baker|||~1961-01-01"))
                .isGreaterThan(score("Ana||Baker|||1984-03-07", "Ana||Baker|||1961-01-01"));
        assertThat(score("~Ana||Baker|||1984-03-07", "Ana||Baker|||1984-03-07"))
                .isLessThan(score("Ana||Baker|||1984-03-07", "Ana||Baker|||1984-03-07"));
    }

    @Test
    void a_birth_known_about_is_not_held_against_the_year_beside_it() {
        assertThat(reasons("Ana||Baker|||1983-12-07", "Ana||Baker|||~1984-01-01"))
                .containsExactly(Reason.LAST_NAME_EQUAL, Reason.FIRST_NAME_EQUAL);
        assertThat(reasons("Ana||Baker|||1982-12-07", "Ana||Baker|||~1984-01-01"))
                .contains(Reason.DATE_OF_BIRTH_DIFFERENT);
    }

    @Test
    void twins_with_numbers_one_after_the_other_are_two() {
        var proposed = matcher.compare(
                described("Otto||Baker||417639021|1984-03-07"), described("Rufus||Baker||417639022|1984-03-07"));

        assertThat(matcher.proposes(proposed)).isFalse();
    }

    @Test
    void what_is_in_a_description_is_in_no_reason_and_no_text() {
        var one = described("Zebedee|Orlando|Unmistakable|Jr|417639021|1984-03-07");

        var likeness = matcher.compare(one, one);

        assertThat(likeness.toString() + one)
                .doesNotContainIgnoringCase("zebedee")
                .doesNotContainIgnoringCase("orlando")
                .doesNotContainIgnoringCase("unmistakable")
                .doesNotContain("417639021", "1984");
    }

    @Test
    void a_configured_weight_counts_and_one_that_contradicts_itself_stops_the_start() {
        var mild = new Weights(0.5, -10, 0.6, 0.9, Map.of(Reason.SSN_DIFFERENT, 0.0));
        var one = described("Ana||Baker||417639021|");
        var other = described("Ana||Baker||238114455|");

        assertThat(new Matcher(mild, Nicknames.common()).compare(one, other).score())
                .isCloseTo(score("Ana||Baker|||", "Ana||Baker|||"), within(1e-9));
        assertThat(Weights.usual().of(Reason.SSN_EQUAL)).isEqualTo(12);
        for (var wrong : Set.of(
                Map.of(Reason.SSN_DIFFERENT, 1.0),
                Map.of(Reason.SSN_ONE_DIGIT, -1.0),
                Map.of(Reason.SSN_LAST_FOUR, 13.0),
                Map.of(Reason.NAMES_SWAPPED, 12.0),
                Map.of(Reason.SSN_EQUAL, Double.NaN))) {
            assertThatThrownBy(() -> new Weights(0.5, -10, 0.6, 0.9, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("haven.duplicates.");
        }
        assertThatThrownBy(() -> new Weights(1.5, -10, 0.6, 0.9, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights(0.5, 10, 0.6, 0.9, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void more_than_a_hundred_and_fifty_pairs_of_names_are_known() {
        assertThat(Nicknames.common().pairs()).isGreaterThan(150);
        assertThat(Nicknames.common().areOne("peggy", "margaret")).isTrue();
        assertThat(Nicknames.common().areOne("lupe", "guadalupe")).isTrue();
        assertThat(Nicknames.common().areOne("otto", "rufus")).isFalse();
    }

    private Set<Reason> reasons(String one, String other) {
        return matcher.compare(described(one), described(other)).reasons().stream()
                .map(Because::code)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private double score(String one, String other) {
        return matcher.compare(described(one), described(other)).score();
    }
}
