package org.haven.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration WINDOW = Duration.ofSeconds(2);

    private final List<String> order = new ArrayList<>();

    @Test
    void variants_take_turns_and_each_round_begins_with_another() {
        new Turns(List.of(variant("raw"), variant("ours")), List.of(1, 8)).take(2, WINDOW);

        assertThat(order).containsExactly("raw 1", "ours 1", "raw 8", "ours 8", "ours 1", "raw 1", "ours 8", "raw 8");
    }

    @Test
    void each_cell_has_a_window_of_every_round() {
        var results = new Turns(List.of(variant("raw")), List.of(1, 8)).take(3, WINDOW);

        assertThat(results.of("raw", 8).windows()).hasSize(3);
        assertThatThrownBy(() -> results.of("raw", 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private Variant variant(String name) {
        return new Variant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Window load(int callers, Duration time) {
                order.add(name + " " + callers);
                return Window.ofRate(callers, time);
            }
        };
    }
}
