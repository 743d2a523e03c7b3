package org.haven.kernel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.kernel.hud.Unacceptable.unacceptable;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReturnCodePropertyTest {

    private static final String EVERY_CHARACTER = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Property
    void a_code_is_read_back_as_it_was_spoken(@ForAll long seed) {
        var code = code(seed);
        assertThat(new ReturnCode(code.spoken())).isEqualTo(code);
        assertThat(new ReturnCode(code.value())).isEqualTo(code);
    }

    @Property(tries = 200)
    void every_single_wrong_character_is_caught(@ForAll long seed) {
        var value = code(seed).value();
        for (int at = 0; at < value.length(); at++) {
            var before = value.substring(0, at);
            var right = value.charAt(at);
            var after = value.substring(at + 1);
            EVERY_CHARACTER
                    .chars()
                    .filter(wrong -> wrong != right)
                    .forEach(wrong -> mistyped(before + (char) wrong + after));
        }
    }

    @Property
    void every_swap_of_unequal_neighbours_is_caught(@ForAll long seed) {
        var value = code(seed).value();
        for (int at = 0; at + 1 < value.length(); at++) {
            if (value.charAt(at) != value.charAt(at + 1)) {
                mistyped(value.substring(0, at) + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2));
            }
        }
    }

    @Property
    void no_character_is_taken_for_another(@ForAll long seed) {
        assertThat(code(seed).value()).doesNotContainPattern("[01OILSU]");
    }

    private static ReturnCode code(long seed) {
        return ReturnCode.random(new Random(seed));
    }

    private static void mistyped(String text) {
        unacceptable("return-code/mistyped", () -> new ReturnCode(text));
    }
}
