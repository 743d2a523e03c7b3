package org.haven.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private static final Latencies ONE_TO_THOUSAND_MS = Latencies.ofNanos(
            LongStream.rangeClosed(1, 1_000).map(ms -> 1_000_000 * (1_001 - ms)).toArray());

    @Test
    void a_share_is_answered_within_its_time() {
        assertThat(ONE_TO_THOUSAND_MS.millis(0.5)).isEqualTo(500);
        assertThat(ONE_TO_THOUSAND_MS.millis(0.99)).isEqualTo(990);
        assertThat(ONE_TO_THOUSAND_MS.millis(0.999)).isEqualTo(999);
        assertThat(ONE_TO_THOUSAND_MS.maxMillis()).isEqualTo(1_000);
    }

    @Test
    void of_one_every_share_is_that_one() {
        assertThat(Latencies.ofNanos(7_000_000).millis(0.01)).isEqualTo(7);
    }

    @Test
    void of_nothing_there_is_no_time() {
        assertThat(Latencies.NONE.millis(0.99)).isNaN();
    }
}
