package org.haven.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FixedRateTest {

    private static final Duration TIME = Duration.ofMillis(400);

    @Test
    void as_many_are_asked_for_as_were_due() {
        var window = FixedRate.run(List.of(() -> {}, () -> {}), 100, TIME);

        assertThat(window.done()).isEqualTo(40);
    }

    @Test
    void who_waits_behind_a_slow_answer_waits_from_when_they_were_due() {
        var window = FixedRate.run(List.of(new SlowAtFirst()), 100, TIME);

        assertThat(window.done()).isEqualTo(40);
        assertThat(window.latencies().millis(0.5)).isGreaterThan(50);
    }

    /** Takes 300 ms to answer once, and answers everybody else at once. */
    private static final class SlowAtFirst implements Operation {

        private boolean asked;

        @Override
        public void once() {
            if (!asked) {
                asked = true;
                CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS))
                        .join();
            }
        }
    }
}
