package org.haven.kernel.element;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.Published;

/**
 * In which projects HUD has an element asked, of whom and when (HUD FY2026 data dictionary, "program applicability").
 *
 * @param element such as {@code 4.02}
 * @param title as staff know it
 * @param whom of those in a household
 * @param stages on which occasions
 * @param funders one of which pays for the project (list 2.06.1); empty where it is asked whoever pays
 * @param types of such projects; empty for every type
 */
public record Asked(
        String element, String title, Whom whom, Set<Stage> stages, Set<Integer> funders, Set<ProjectType> types) {

    private static final List<Asked> ALL =
            Published.rows("asked.tsv").stream().map(Asked::read).toList();

    /** Every rule, several of them for an element that is asked in different projects for different reasons. */
    public static List<Asked> all() {
        return ALL;
    }

    /** What a project of this type, with these funders, asks, each element once. */
    public static List<Asked> in(ProjectType type, Set<Integer> funders) {
        var asked = new LinkedHashMap<String, Asked>();
        ALL.stream()
                .filter(rule -> rule.isFor(type, funders))
                .forEach(rule -> asked.merge(rule.element, rule, Asked::or));
        return List.copyOf(asked.values());
    }

    private boolean isFor(ProjectType type, Set<Integer> paying) {
        return (types.isEmpty() || types.contains(type))
                && (funders.isEmpty() || funders.stream().anyMatch(paying::contains));
    }

    /** Asked for either reason. */
    private Asked or(Asked other) {
        var when = EnumSet.copyOf(stages);
        when.addAll(other.stages);
        return new Asked(element, title, whom.or(other.whom), when, funders, types);
    }

    private static Asked read(Published.Line row) {
        return new Asked(
                row.text("element"),
                row.text("title"),
                Whom.valueOf(row.text("whom")),
                list(row.text("stages")).stream().map(Stage::valueOf).collect(Collectors.toUnmodifiableSet()),
                list(row.text("funders")).stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet()),
                types(row.text("types")));
    }

    /** Such as {@code 3,9}, or {@code !6,14} for all others. */
    private static Set<ProjectType> types(String text) {
        boolean others = text.startsWith("!");
        var named = list(others ? text.substring(1) : text).stream()
                .map(code -> HudCode.of(ProjectType.class, Integer.parseInt(code)))
                .collect(Collectors.toSet());
        return others ? Set.copyOf(EnumSet.complementOf(EnumSet.copyOf(named))) : Set.copyOf(named);
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }

    /** Whom of a household a question is asked of. */
    public enum Whom {
        HEADS,
        ADULTS,
        HEADS_AND_ADULTS,
        EVERYONE,
        VETERANS;

        private Whom or(Whom other) {
            if (this == other) {
                return this;
            }
            return this == EVERYONE || other == EVERYONE ? EVERYONE : HEADS_AND_ADULTS;
        }
    }
}
