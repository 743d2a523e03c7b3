package org.haven.query.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.haven.query.duplicate.Description.Told;

class MatcherPropertyTest {

    private final Matcher matcher = new Matcher(Weights.usual(), Nicknames.common());
    private final MatchKeys keys = new MatchKeys(Nicknames.common());

    @Property
    void it_makes_no_difference_who_is_compared_with_whom(
            @ForAll("people") Description one, @ForAll("people") Description other) {
        var likeness = matcher.compare(one, other);

        assertThat(matcher.compare(other, one).score()).isEqualTo(likeness.score(), within(1e-12));
        assertThat(matcher.compare(other, one).reasons()).isEqualTo(likeness.reasons());
    }

    @Property
    void nobody_is_more_like_somebody_than_they_themselves(
            @ForAll("people") Description one, @ForAll("people") Description other) {
        assertThat(matcher.compare(one, one).score())
                .isGreaterThanOrEqualTo(matcher.compare(one, other).score() - 1e-12);
    }

    @Property
    void an_answer_more_that_agrees_never_makes_two_less_alike(
            @ForAll("people") Description one,
            @ForAll("people") Description other,
            @ForAll("people") Description more) {
        double before = matcher.compare(one, other).score();

        if (one.first().isEmpty() && other.first().isEmpty()) {
            atLeast(before, first(one, more), first(other, more));
        }
        if (one.last().isEmpty() && other.last().isEmpty()) {
            atLeast(before, last(one, more), last(other, more));
        }
        if (one.middle().isEmpty() && other.middle().isEmpty()) {
            atLeast(before, middle(one, more), middle(other, more));
        }
        if (one.birth().isEmpty() && other.birth().isEmpty()) {
            atLeast(before, birth(one, more), birth(other, more));
        }
        if (one.ssn().isEmpty() && other.ssn().isEmpty()) {
            atLeast(before, ssn(one, more), ssn(other, more));
        }
    }

    @Property
    void who_is_kept_is_found_under_what_they_are_looked_for(@ForAll("people") Description one) {
        assertThat(keys.wanted(one)).containsAll(keys.kept(one));
        if (!one.named()) {
            assertThat(keys.wanted(one)).isEmpty();
        }
    }

    private void atLeast(double before, Description one, Description other) {
        assertThat(matcher.compare(one, other).score()).isGreaterThanOrEqualTo(before - 1e-12);
    }

    @Provide
    Arbitrary<Description> people() {
        var first = Arbitraries.of(
                        "", "Ana", "Anna", "J", "Bill", "William", "Will", "Mary Ann", "Mary", "Otto", "Stone", "王")
                .map(Words::of);
        var last = Arbitraries.of("", "Stone", "Stone-Quartz", "Quartz", "Schmidt", "Smith", "Ana", "Otto", "Stohne")
                .map(Words::of);
        var suffix = Arbitraries.of("", "i", "ii");
        var ssn = Combinators.combine(
                        Arbitraries.of(
                                "417639021",
                                "417639022",
                                "417693021",
                                "xxxxx9021",
                                "xxxxx9022",
                                "4176390xx",
                                "238114455"),
                        Arbitraries.of(true, false))
                .as((digits, partial) -> new Told<>(digits, partial || digits.contains("x")))
                .optional();
        var birth = Combinators.combine(
                        Arbitraries.of(
                                LocalDate.of(1984, 3, 7),
                                LocalDate.of(1984, 7, 3),
                                LocalDate.of(1984, 1, 1),
                                LocalDate.of(1985, 1, 1),
                                LocalDate.of(1984, 12, 29),
                                LocalDate.of(1961, 5, 5)),
                        Arbitraries.of(true, false))
                .as(Told::new)
                .optional();
        return Combinators.combine(first, first, last, suffix, Arbitraries.of(true, false), ssn, birth)
                .as((given, middle, family, line, partial, number, day) ->
                        new Description(given, middle, family, line, partial, number, day));
    }

    private static Description first(Description to, Description of) {
        return new Description(of.first(), to.middle(), to.last(), to.suffix(), to.partialName(), to.ssn(), to.birth());
    }

    private static Description last(Description to, Description of) {
        return new Description(to.first(), to.middle(), of.last(), to.suffix(), to.partialName(), to.ssn(), to.birth());
    }

    private static Description middle(Description to, Description of) {
        return new Description(to.first(), of.middle(), to.last(), to.suffix(), to.partialName(), to.ssn(), to.birth());
    }

    private static Description birth(Description to, Description of) {
        return new Description(to.first(), to.middle(), to.last(), to.suffix(), to.partialName(), to.ssn(), of.birth());
    }

    private static Description ssn(Description to, Description of) {
        Optional<Told<String>> number = of.ssn();
        return new Description(to.first(), to.middle(), to.last(), to.suffix(), to.partialName(), number, to.birth());
    }
}
