package org.haven.kernel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.kernel.hud.Unacceptable.unacceptable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SsnTest {

    // E35
    @ParameterizedTest
    @ValueSource(strings = {"219-09-9999", "219 09 9999", "219099999"})
    void hyphens_and_spaces_are_dropped(String asSaid) {
        assertThat(new Ssn.Full(asSaid).digits()).isEqualTo("219099999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21909999", "2190999990", "21909999O", "٢١٩٠٩٩٩٩٩", "219.09.9999"})
    void an_ssn_has_nine_positions_and_is_never_padded(String asSaid) {
        unacceptable("ssn/nine-positions", () -> new Ssn.Full(asSaid));
        unacceptable("ssn/nine-positions", () -> new Ssn.Partial(asSaid));
    }

    @Test
    void a_full_ssn_leaves_no_digit_out() {
        unacceptable("ssn/not-full", () -> new Ssn.Full("xxxxx9999"));
    }

    // E34
    @ParameterizedTest
    @ValueSource(strings = {"000000000", "xxxxxxxxx", "XXX-XX-XXXX"})
    void a_placeholder_is_no_ssn(String asSaid) {
        unacceptable("ssn/placeholder", () -> new Ssn.Partial(asSaid));
    }

    @ParameterizedTest
    @ValueSource(strings = {"219099999", "899010001", "001010001", "665010001", "667010001", "123456788"})
    void a_sound_number_is_no_issue(String digits) {
        assertThat(new Ssn.Partial(digits).isIssue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000010001",
                "666010001",
                "900010001",
                "999010001",
                "219009999",
                "219090000",
                "111111111",
                "123456789",
                "987654321"
            })
    void a_number_that_was_never_issued_is_an_issue(String digits) {
        assertThat(new Ssn.Full(digits).isIssue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xxxxx4321", "9xxxx4321", "xxx094321", "66x094321", "219xx4321", "2190x4321"})
    void a_part_left_out_is_not_judged(String digits) {
        assertThat(new Ssn.Partial(digits).isIssue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345xxxx", "21909999x", "xxxxx0000", "xxx004321", "666xx4321"})
    void the_last_four_must_be_there_and_what_is_there_is_judged(String digits) {
        assertThat(new Ssn.Partial(digits).isIssue()).isTrue();
    }
}
