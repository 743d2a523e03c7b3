package org.haven.kernel.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.kernel.hud.Unacceptable.unacceptable;

import org.haven.kernel.agency.AnonymousEntryPolicy.Provisional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymousEntryPolicyTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 167, 168})
    void the_hdc_decides_within_1_to_168_hours(int hours) {
        assertThat(new Provisional(hours).hours()).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 169})
    void no_other_number_of_hours_is_accepted(int hours) {
        unacceptable("policy/hours", () -> new Provisional(hours));
    }
}
