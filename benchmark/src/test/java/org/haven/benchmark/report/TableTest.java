package org.haven.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Table table = new Table("Rates", "variant", "callers", "per second", "of raw")
            .row("raw", 8, 12_345.678, 1.0)
            .row("ours", 8, Double.NaN, 0.5234)
            .note("Medians.");

    @Test
    void people_read_three_digits_and_a_dash_where_there_is_no_figure() {
        assertThat(table.text().lines().map(String::stripTrailing))
                .containsExactly(
                        "Rates",
                        "  variant  callers  per second  of raw",
                        "  raw            8      12,346    1.00",
                        "  ours           8           -    0.52",
                        "  * Medians.");
    }

    @Test
    void programs_read_what_was_measured() {
        assertThat(table.json().get("rows"))
                .isEqualTo(List.of(
                        Map.of("variant", "raw", "callers", 8, "per second", 12_345.678, "of raw", 1.0),
                        Map.of("variant", "ours", "callers", 8, "of raw", 0.5234)));
    }

    @Test
    void a_row_has_a_cell_for_each_column() {
        assertThatThrownBy(() -> table.row("ours")).isInstanceOf(IllegalArgumentException.class);
    }
}
