package org.haven.kernel.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SsnPropertyTest {

    @Property
    void writing_down_what_was_written_down_changes_nothing(@ForAll("asSaid") String asSaid) {
        var once = new Ssn.Partial(asSaid).digits();
        assertThat(new Ssn.Partial(once).digits()).isEqualTo(once);
    }

    @Property
    void nine_positions_are_kept_whatever_was_put_between(@ForAll("digits") String digits, @ForAll("gap") String gap) {
        assertThat(new Ssn.Partial(digits.replaceAll("(?<=.)(?=.)", gap)).digits())
                .isEqualTo(digits);
    }

    @Property
    void leaving_out_a_digit_of_the_last_four_is_always_an_issue(@ForAll("digits") String digits) {
        IntStream.range(5, 9)
                .forEach(at -> assertThat(new Ssn.Partial(without(at, digits)).isIssue())
                        .isTrue());
    }

    @Property
    void leaving_out_area_and_group_never_makes_an_issue(@ForAll("digits") String digits) {
        if (!new Ssn.Partial(digits).isIssue()) {
            assertThat(new Ssn.Partial("xxxxx" + digits.substring(5)).isIssue()).isFalse();
        }
    }

    @Property
    void full_and_partial_judge_the_same_digits_alike(@ForAll("digits") String digits) {
        assertThat(new Ssn.Full(digits).isIssue()).isEqualTo(new Ssn.Partial(digits).isIssue());
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofLength(9).filter(digits -> !digits.equals("000000000"));
    }

    @Provide
    Arbitrary<String> gap() {
        return Arbitraries.of("", "-", " ", " - ");
    }

    @Provide
    Arbitrary<String> asSaid() {
        return Arbitraries.strings()
                .withChars("0123456789xX")
                .ofLength(9)
                .filter(text -> !text.equals("000000000") && !text.equalsIgnoreCase("xxxxxxxxx"))
                .map(text -> text.substring(0, 3) + "-" + text.substring(3, 5) + " " + text.substring(5));
    }

    private static String without(int at, String digits) {
        return digits.substring(0, at) + "x" + digits.substring(at + 1);
    }
}
