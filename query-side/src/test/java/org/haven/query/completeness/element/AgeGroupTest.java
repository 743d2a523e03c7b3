package org.haven.query.completeness.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeGroupTest {

    @ParameterizedTest
    @CsvSource({
        "2006-11-20, 2024-11-19, CHILD",
        "2006-11-20, 2024-11-20, ADULT",
        "2006-11-20, 2024-11-21, ADULT",
        "2004-02-29, 2022-02-28, CHILD",
        "2004-02-29, 2022-03-01, ADULT",
        "2024-11-21, 2024-11-20, CHILD"
    })
    void a_person_comes_of_age_on_the_eighteenth_birthday(LocalDate born, LocalDate day, AgeGroup group) {
        assertThat(AgeGroup.on(day, Optional.of(born))).isEqualTo(group);
    }

    @Test
    void nobody_is_adult_or_child_without_a_date_of_birth() {
        assertThat(AgeGroup.on(LocalDate.of(2024, 11, 20), Optional.empty())).isEqualTo(AgeGroup.UNKNOWN);
    }
}
