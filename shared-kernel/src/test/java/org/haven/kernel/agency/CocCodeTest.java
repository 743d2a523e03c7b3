package org.haven.kernel.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.kernel.hud.Unacceptable.unacceptable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CocCodeTest {

    @Test
    void a_coc_is_a_state_and_three_digits() {
        assertThat(new CocCode("CT-505")).hasToString("CT-505");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ct-505", "CT505", "CT-50", "CT-5055", "C1-505", " CT-505"})
    void anything_else_is_no_coc(String text) {
        unacceptable("coc/shape", () -> new CocCode(text));
    }
}
