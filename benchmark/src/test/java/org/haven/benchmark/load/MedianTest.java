package org.haven.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void one_disturbed_window_does_not_move_it() {
        assertThat(Median.of(100, 2, 101, 99, 102)).isEqualTo(100);
    }

    @Test
    void of_an_even_number_it_lies_midway() {
        assertThat(Median.of(4, 1, 3, 2)).isEqualTo(2.5);
    }

    @Test
    void of_nothing_there_is_none() {
        assertThat(Median.of()).isNaN();
    }
}
