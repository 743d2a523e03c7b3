package org.haven.query.completeness.question6;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.haven.kernel.agency.ProjectType;

/**
 * Whom a report is about (HUD FY2026 APR programming specifications, "active clients"; glossary, Methods 1 and 2).
 */
public final class Universe {

    private static final Comparator<Stay> BY_START = Comparator.comparing(Stay::entryDate)
            .thenComparing(stay -> stay.enrollment().toString());

    private Universe() {}

    /** One stay per person, the latest of those that are active, in the order of the persons' ids. */
    public static List<Stay> of(Collection<Stay> stays, ReportRange range) {
        return stays.stream()
                .filter(stay -> active(stay, range)) // before the latest stay is picked
                .collect(Collectors.toMap(Stay::client, stay -> stay, BinaryOperator.maxBy(BY_START)))
                .values()
                .stream()
                .sorted(Comparator.comparing(stay -> stay.client().toString()))
                .toList();
    }

    /** What these projects' types keep this release from judging, in sentences. */
    public static List<String> notes(Set<ProjectType> types) {
        var notes = new ArrayList<String>();
        if (types.contains(ProjectType.EMERGENCY_SHELTER_NIGHT_BY_NIGHT)) {
            notes.add("A stay in a night-by-night shelter is active when a bed night lies in it. "
                    + "This release records no bed nights, so these stays are not counted.");
        }
        if (types.contains(ProjectType.STREET_OUTREACH)) {
            notes.add("A stay in street outreach counts from its date of engagement. "
                    + "This release records no date of engagement, so these stays are not counted.");
        }
        if (types.contains(ProjectType.SERVICES_ONLY)) {
            notes.add("A services-only project that is funded by PATH counts stays from their date of engagement. "
                    + "This release records no funders, so the project is judged as one that is not.");
        }
        return List.copyOf(notes);
    }

    private static boolean active(Stay stay, ReportRange range) {
        return switch (stay.type()) {
            case EMERGENCY_SHELTER_NIGHT_BY_NIGHT -> false; // Method 2 asks for a bed night
            case STREET_OUTREACH -> false; // asks for a date of engagement
            default ->
                !stay.entryDate().isAfter(range.to())
                        && stay.exitDate().filter(range.from()::isAfter).isEmpty();
        };
    }
}
