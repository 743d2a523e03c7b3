package org.haven.kernel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.kernel.hud.Unacceptable.unacceptable;

import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.DataQuality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @Test
    void a_full_name_has_a_first_and_a_last_name() {
        var name = new PersonName.Full("Ana", "", "Rivera", "");
        assertThat(DataQuality.of(Answer.<PersonName>given(name))).isEqualTo(DataQuality.FULL);
        assertThat(name.hasFirstAndLast()).isTrue();
    }

    @Test
    void without_a_last_name_it_is_not_full() {
        unacceptable("name/incomplete", () -> new PersonName.Full("Ana", "", " ", ""));
    }

    @Test
    void without_a_first_name_it_is_not_full() {
        unacceptable("name/incomplete", () -> new PersonName.Full("", "", "Rivera", ""));
    }

    @Test
    void a_street_name_is_part_of_a_name() {
        var name = new PersonName.Partial("Sparrow", "", "", "");
        assertThat(DataQuality.of(Answer.<PersonName>given(name))).isEqualTo(DataQuality.PARTIAL);
        assertThat(name.hasFirstAndLast()).isFalse();
    }

    @Test
    void a_suffix_alone_is_not_part_of_a_name() {
        unacceptable("name/empty", () -> new PersonName.Partial("", "M", "", "Jr"));
    }

    @Test
    void parts_are_trimmed() {
        assertThat(new PersonName.Full("  Ana ", "", "Rivera\u2003", "").first())
                .isEqualTo("Ana");
    }

    // E26, E40
    @ParameterizedTest
    @ValueSource(strings = {"Anonymous", "anonymous", " ANONYMOUS "})
    void the_placeholder_is_no_name(String placeholder) {
        unacceptable("name/placeholder", () -> new PersonName.Full(placeholder, "", placeholder, ""));
        unacceptable("name/placeholder", () -> new PersonName.Full("Ana", "", placeholder, ""));
        unacceptable("name/placeholder", () -> new PersonName.Partial(placeholder, "", "", ""));
    }

    @Test
    void a_name_that_only_begins_like_the_placeholder_is_a_name() {
        assertThat(new PersonName.Full("Anonymouse", "", "Rivera", "").first()).isEqualTo("Anonymouse");
    }

    // E46
    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "Nguyễn", "李", "Мария", "Zoë-Lynn", "🙂", "<script>"})
    void names_of_the_world_are_kept_as_they_are(String last) {
        assertThat(new PersonName.Full("Ana", "", last, "").last()).isEqualTo(last);
    }

    @Test
    void a_part_has_at_most_200_characters() {
        assertThat(new PersonName.Full("A".repeat(200), "", "Rivera", "").first())
                .hasSize(200);
        unacceptable("name/too-long", () -> new PersonName.Full("A".repeat(201), "", "Rivera", ""));
    }

    @Test
    void a_name_holds_no_control_characters() {
        unacceptable("name/control-character", () -> new PersonName.Partial("An\u0000a", "", "", ""));
    }
}
