package org.haven.kernel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.kernel.hud.Unacceptable.unacceptable;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnCodeTest {

    private final ReturnCode code = ReturnCode.random(new Random(7));

    @Test
    void a_code_is_spoken_in_three_groups_of_four() {
        assertThat(code.spoken()).matches("[^-]{4}-[^-]{4}-[^-]{4}").hasToString(code.toString());
    }

    @Test
    void a_code_is_known_in_small_letters_and_with_spaces() {
        assertThat(new ReturnCode(" " + code.spoken().toLowerCase(Locale.ROOT).replace('-', ' ')))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7KQM-2XRD", "0000-0000-0000", "Ana Rivera", "OIL1-OIL1-OIL1"})
    void what_is_no_code_is_called_mistyped(String text) {
        unacceptable("return-code/mistyped", () -> new ReturnCode(text));
    }

    @Test
    void a_code_with_a_character_too_many_is_mistyped() {
        unacceptable("return-code/mistyped", () -> new ReturnCode(code.value() + "2"));
    }
}
