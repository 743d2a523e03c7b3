package org.haven.benchmark.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What came of variants that took turns. */
public final class Results {

    private record Cell(String variant, int callers) {}

    private final Map<Cell, Series> cells = new LinkedHashMap<>();

    void add(String variant, int callers, Window window) {
        cells.merge(new Cell(variant, callers), Series.of(window), Series::and);
    }

    public Series of(String variant, int callers) {
        return Optional.ofNullable(cells.get(new Cell(variant, callers)))
                .orElseThrow(() -> new IllegalArgumentException(variant + " was not measured at " + callers + "."));
    }

    /** Every series, with what it is of in words. */
    public void each(BiConsumer<String, Series> reader) {
        cells.forEach((cell, series) -> reader.accept(cell.variant() + " at " + cell.callers(), series));
    }
}
