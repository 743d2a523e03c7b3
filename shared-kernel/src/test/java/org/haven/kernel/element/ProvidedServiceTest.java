package org.haven.kernel.element;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.haven.kernel.hud.Unacceptable.unacceptable;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidedServiceTest {

    @ParameterizedTest
    @CsvSource({"141, 1", "142, 14", "143, 1", "144, 2", "151, 1", "152, 5", "161, 1", "210, 1", "300, 1"})
    void what_was_provided_is_of_the_list_for_its_kind(String kind, String type) {
        assertThatNoException()
                .isThrownBy(() ->
                        ProvidedService.demandKnown(Answers.of(Map.of("RecordType", kind, "TypeProvided", type))));
        unacceptable(
                "code/unknown",
                () -> ProvidedService.demandKnown(Answers.of(Map.of("RecordType", kind, "TypeProvided", "999"))));
        unacceptable("code/unknown", () -> ProvidedService.demandKnown(Answers.of(Map.of("RecordType", kind))));
    }

    @ParameterizedTest
    @CsvSource({"3, 1, true", "4, 1, true", "5, 1, true", "2, 1, false", "3, 99, false"})
    void a_part_is_of_the_list_for_its_type(String type, String part, boolean known) {
        var told = Answers.of(Map.of("RecordType", "144", "TypeProvided", type, "SubTypeProvided", part));
        if (known) {
            assertThatNoException().isThrownBy(() -> ProvidedService.demandKnown(told));
        } else {
            unacceptable("code/unknown", () -> ProvidedService.demandKnown(told));
        }
    }

    @org.junit.jupiter.api.Test
    void a_bed_night_is_no_service() {
        unacceptable(
                "code/unknown",
                () -> ProvidedService.demandKnown(Answers.of(Map.of("RecordType", "200", "TypeProvided", "200"))));
    }
}
