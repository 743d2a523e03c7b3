package org.haven.kernel.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.haven.kernel.hud.Answer;

class IdentityNeverShownPropertyTest {

    @Property
    void what_was_given_is_never_in_the_text_of_a_value(
            @ForAll("names") String first, @ForAll("names") String last, @ForAll("ssns") String ssn) {
        var born = LocalDate.ofEpochDay(Long.parseLong(ssn) % 20_000);
        assertThat(new Identity(
                                Answer.given(new PersonName.Full(first, first, last, last)),
                                Answer.given(new Ssn.Full(ssn)),
                                Answer.given(new DateOfBirth.Exact(born)))
                        + " "
                        + new Identity(
                                Answer.given(new PersonName.Partial(first, last, "", "")),
                                Answer.given(new Ssn.Partial("xxx" + ssn.substring(3))),
                                Answer.given(new DateOfBirth.Approximate(born))))
                .doesNotContain(first, last, ssn, ssn.substring(5), born.toString(), "" + born.getYear());
    }

    /** Letters that no word of ours has. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("qzäжé").ofMinLength(1).ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> ssns() {
        return Arbitraries.integers().between(1, 999_999_999).map("%09d"::formatted);
    }
}
