package org.haven.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void its_rate_is_the_window_in_the_middle_and_the_others_are_not_hidden() {
        var series =
                new Series(List.of(Window.ofRate(300, SECOND), Window.ofRate(100, SECOND), Window.ofRate(200, SECOND)));

        assertThat(series.rate()).isEqualTo(200);
        assertThat(series.leastRate()).isEqualTo(100);
        assertThat(series.greatestRate()).isEqualTo(300);
        assertThat(series.failed()).isFalse();
    }

    @Test
    void one_failed_operation_fails_it() {
        var fine = ClosedLoop.times(5, () -> {});
        var broken = ClosedLoop.times(1, () -> {
            throw new IllegalStateException("refused");
        });

        assertThat(Series.of(fine).failed()).isFalse();
        assertThat(Series.of(fine).and(Series.of(broken)).failed()).isTrue();
        assertThat(Series.of(broken).problem()).get().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_window_in_which_nothing_was_done_fails_it() {
        assertThat(Series.of(Window.ofRate(0, SECOND)).failed()).isTrue();
    }

    @Test
    void a_failed_operation_is_no_part_of_the_rate() {
        var mixed = ClosedLoop.times(3, new Operation() {
            private int n;

            @Override
            public void once() {
                if (n++ == 1) {
                    throw new IllegalStateException("refused");
                }
            }
        });

        assertThat(mixed.done()).isEqualTo(2);
        assertThat(mixed.failed()).isEqualTo(1);
        assertThat(mixed.latencies().count()).isEqualTo(2);
    }
}
