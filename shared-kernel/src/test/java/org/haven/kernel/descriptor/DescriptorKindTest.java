package org.haven.kernel.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.haven.kernel.element.Fields;
import org.haven.kernel.hud.UnacceptableValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DescriptorKindTest {

    @ParameterizedTest
    @EnumSource
    void a_row_is_described_by_the_columns_of_its_file(DescriptorKind kind) {
        assertThat(Fields.of(kind.file())).isNotEmpty();
        assertThat(kind.row(Map.of()).isEmpty()).isTrue();
    }

    @Test
    void a_grant_has_a_funder_and_its_days() {
        var grant = Map.of("Funder", "8", "GrantID", "E-26-MC-09", "StartDate", "2026-01-01", "EndDate", "2026-01-01");
        assertThat(DescriptorKind.FUNDER.row(grant).values()).isEqualTo(grant);
    }

    @Test
    void a_grant_does_not_end_before_it_starts() {
        refused("descriptor/ends-before-it-starts", Map.of("StartDate", "2026-01-02", "EndDate", "2026-01-01"));
    }

    @Test
    void a_grant_has_no_beds() {
        refused("descriptor/other-file", Map.of("BedInventory", "12"));
    }

    @Test
    void a_funder_is_one_of_huds_list() {
        refused("code/unknown", Map.of("Funder", "999"));
    }

    private static void refused(String code, Map<String, String> grant) {
        assertThatExceptionOfType(UnacceptableValue.class)
                .isThrownBy(() -> DescriptorKind.FUNDER.row(grant))
                .matches(wrong -> wrong.code().equals(code) && wrong.pointer().startsWith("/answers/"));
    }
}
