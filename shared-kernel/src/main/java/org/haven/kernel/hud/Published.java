package org.haven.kernel.hud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The facts of the fiscal year that a record is kept by, FY2026, as tables that lie beside this class. */
public final class Published {

    /** One line of a table, by the names in the table's first line. */
    public record Line(Map<String, String> cells) {

        /** What stands in a column; empty where nothing does. Throws when there is no such column. */
        public String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    private Published() {}

    /** The lines of a table, without the one that names its columns. */
    public static List<Line> rows(String table) {
        var lines = text("fy2026/" + table).lines().map(Published::cells).toList();
        var names = lines.get(0);
        return lines.stream()
                .skip(1)
                .map(cells -> {
                    var row = new HashMap<String, String>();
                    IntStream.range(0, names.size()).forEach(at -> row.put(names.get(at), cells.get(at)));
                    return new Line(row);
                })
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static String text(String resource) {
        try (var stream = Objects.requireNonNull(Published.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
