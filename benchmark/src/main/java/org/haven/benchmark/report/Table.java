package org.haven.benchmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of one kind, row by row, and what one must know to read them. */
public final class Table {

    private final String title;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public Table(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /** Adds a row of texts and numbers; NaN is a figure there is none of. */
    public Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(title + " has the columns " + columns + ".");
        }
        rows.add(List.of(cells));
        return this;
    }

    public Table note(String sentence) {
        notes.add(sentence);
        return this;
    }

    /** As text, in columns of even width. */
    String text() {
        var cells = new ArrayList<List<String>>();
        cells.add(columns);
        rows.forEach(row -> cells.add(row.stream().map(Figures::text).toList()));
        var text = new StringBuilder(title).append('\n');
        for (var line : cells) {
            text.append("  ");
            for (int i = 0; i < line.size(); i++) {
                text.append(padded(line.get(i), width(cells, i), isText(i))).append("  ");
            }
            text.append('\n');
        }
        notes.forEach(note -> text.append("  * ").append(note).append('\n'));
        return text.toString();
    }

    private boolean isText(int column) {
        return rows.stream().anyMatch(row -> row.get(column) instanceof String);
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private static String padded(String cell, int width, boolean left) {
        var blanks = " ".repeat(width - cell.length());
        return left ? cell + blanks : blanks + cell;
    }

    /** As an object that a JSON writer writes: figures as they were measured, not rounded. */
    Map<String, Object> json() {
        var all = new ArrayList<Map<String, Object>>();
        for (var row : rows) {
            var object = new LinkedHashMap<String, Object>();
            for (int i = 0; i < columns.size(); i++) {
                if (Figures.known(row.get(i))) {
                    object.put(columns.get(i), row.get(i));
                }
            }
            all.add(object);
        }
        return Map.of("title", title, "rows", all, "notes", notes);
    }
}
