package org.haven.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static final Duration WINDOW = Duration.ofSeconds(1);

    @Test
    void goes_on_while_code_gets_faster_and_ends_when_it_no_longer_does() {
        var rates = new Rates(100, 200, 200, 200, 300, 301, 300, 299, 300, 300, 300, 9_999);

        new WarmUp(Duration.ZERO, Duration.ofHours(1)).of(rates, 1, WINDOW);

        assertThat(rates.left).containsExactly(9_999.0);
    }

    @Test
    void ends_in_time_however_much_faster_it_would_get() {
        var rates = new Rates(100, 200, 400);

        new WarmUp(Duration.ZERO, Duration.ZERO).of(rates, 1, WINDOW);

        assertThat(rates.left).containsExactly(200.0, 400.0);
    }

    private static final class Rates implements Variant {

        private final Deque<Double> left = new ArrayDeque<>();

        Rates(double... rates) {
            for (double rate : rates) {
                left.add(rate);
            }
        }

        @Override
        public String name() {
            return "rates";
        }

        @Override
        public Window load(int callers, Duration time) {
            return Window.ofRate(left.remove(), time);
        }
    }
}
