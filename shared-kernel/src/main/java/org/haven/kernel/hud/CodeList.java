package org.haven.kernel.hud;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One of HUD's published code lists (HUD FY2026 HMIS CSV Format Specifications, appendix), as data.
 *
 * @param number what HUD calls it, such as {@code 3.12.1}
 * @param labels what each code stands for, in HUD's order
 */
public record CodeList(String number, String name, Map<String, String> labels) {

    private static final Map<String, CodeList> ALL = read();

    public CodeList {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** Throws when HUD has published none of this number. */
    public static CodeList numbered(String number) {
        return Optional.ofNullable(ALL.get(number))
                .orElseThrow(() -> new IllegalArgumentException("HUD has no code list " + number + "."));
    }

    /** Every list there is, by number. */
    public static Map<String, CodeList> all() {
        return ALL;
    }

    public boolean has(String code) {
        return labels.containsKey(code);
    }

    /** The list as it is used where some of its codes are no answer. */
    public CodeList without(Set<String> codes) {
        var left = new LinkedHashMap<>(labels);
        left.keySet().removeAll(codes);
        return new CodeList(number, name, left);
    }

    private static Map<String, CodeList> read() {
        var lists = new TreeMap<String, CodeList>();
        Published.rows("lists.tsv").stream()
                .collect(Collectors.groupingBy(row -> row.text("list"), LinkedHashMap::new, Collectors.toList()))
                .forEach((number, rows) -> {
                    var labels = new LinkedHashMap<String, String>();
                    rows.forEach(row -> labels.put(row.text("code"), row.text("label")));
                    lists.put(number, new CodeList(number, rows.get(0).text("name"), labels));
                });
        return Collections.unmodifiableMap(lists);
    }
}
