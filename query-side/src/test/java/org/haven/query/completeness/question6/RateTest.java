package org.haven.query.completeness.question6;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void a_rate_has_four_decimals() {
        assertThat(new Rate(10, 12).text()).isEqualTo("0.8333");
        assertThat(new Rate(2, 3).text()).isEqualTo("0.6667");
        assertThat(new Rate(1, 1).text()).isEqualTo("1.0000");
    }

    @Test
    void a_rate_of_nobody_is_0() {
        assertThat(new Rate(0, 0).text()).isEqualTo("0.0000");
    }

    @Test
    void the_excess_of_one_rate_over_another_is_rounded_once() {
        // 2/3 - 1/6 = 1/2, where the rounded rates would make 0.5000 too and 2/3 - 1/3 would make 0.3334
        assertThat(new Rate(2, 3).textAbove(new Rate(1, 3))).isEqualTo("0.3333");
        assertThat(new Rate(1, 3).textAbove(new Rate(2, 3))).isEqualTo("-0.3333");
        assertThat(new Rate(1, 3).textAbove(new Rate(0, 0))).isEqualTo("0.3333");
    }
}
