package org.haven.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.kernel.hud.Unacceptable.unacceptable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "ana.rivera@harbor-house.org", "HDC_7"})
    void a_user_name_is_kept_as_the_issuer_gives_it(String name) {
        assertThat(new StaffId(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ana rivera", "ana\n", "анна", "<b>"})
    void a_user_name_has_no_other_characters(String name) {
        unacceptable("staff/user-name", () -> new StaffId(name));
    }

    @Test
    void a_user_name_has_at_most_64_characters() {
        assertThat(new StaffId("a".repeat(64)).value()).hasSize(64);
        unacceptable("staff/user-name", () -> new StaffId("a".repeat(65)));
    }
}
