package org.haven.kernel.element;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haven.kernel.hud.CodeList;
import org.haven.kernel.hud.Published;

/** Every question of HUD's FY2026 standard that is not part of a client's identity or of a stay's dates. */
public final class Fields {

    private static final Map<String, Field> ALL = read();

    private Fields() {}

    /** In the order of the files and their columns. */
    public static List<Field> all() {
        return List.copyOf(ALL.values());
    }

    public static List<Field> of(String file) {
        return ALL.values().stream().filter(field -> field.file().equals(file)).toList();
    }

    public static Optional<Field> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Map<String, Field> read() {
        var fields = new LinkedHashMap<String, Field>();
        for (var row : Published.rows("fields.tsv")) {
            var field = new Field(
                    row.text("field"),
                    row.text("file"),
                    row.text("column"),
                    number(row.text("row")),
                    row.text("element"),
                    Kind.valueOf(row.text("kind")),
                    number(row.text("length")).orElse(0),
                    list(row.text("list")),
                    Condition.read(row.text("when")));
            fields.put(field.name(), field);
        }
        return Collections.unmodifiableMap(fields);
    }

    private static Optional<Integer> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    /** Such as {@code 3.12.1}, or {@code 3.12.1!37,335} without two of its codes. */
    private static Optional<CodeList> list(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parts = text.split("!", -1);
        var list = CodeList.numbered(parts[0]);
        return Optional.of(parts.length == 1 ? list : list.without(Set.of(parts[1].split(",", -1))));
    }
}
