package org.haven.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.standalone.CsvTable.Row;

/** The agencies and projects of an HMIS CSV export: its Organization.csv, Project.csv and ProjectCoC.csv. */
record HmisCsvCommunity(List<AgencyToRegister> agencies, List<ProjectToRegister> projects) implements Community {

    /**
     * @param timeZone where the days of its agencies end, which no export says
     */
    static HmisCsvCommunity read(Path folder, ZoneId timeZone) {
        var organizations = CsvTable.read(
                folder, "Organization.csv", List.of("OrganizationID", "OrganizationName", "VictimServiceProvider"));
        var projects = CsvTable.read(
                folder, "Project.csv", List.of("ProjectID", "OrganizationID", "ProjectName", "ProjectType"));
        var continua = CsvTable.read(folder, "ProjectCoC.csv", List.of("ProjectID", "CoCCode"));

        var agencyRows = organizations.rows();
        demandUnique(agencyRows, "OrganizationID");
        demandUnique(projects.rows(), "ProjectID");
        var agencyIds = ids(agencyRows, "OrganizationID");
        var cocs = cocs(continua.rows());
        return new HmisCsvCommunity(
                agencyRows.stream().map(row -> agency(row, timeZone)).toList(),
                projects.rows().stream()
                        .map(row -> project(row, agencyIds, cocs))
                        .toList());
    }

    private static AgencyToRegister agency(Row row, ZoneId timeZone) {
        var id = row.cell("OrganizationID");
        return new AgencyToRegister(
                new AgencyId(uuid("organization", id)),
                row.cell("OrganizationName"),
                timeZone,
                isVictimServiceProvider(row),
                Optional.of(id));
    }

    private static ProjectToRegister project(Row row, Set<String> agencies, Map<String, Set<CocCode>> cocs) {
        var id = row.cell("ProjectID");
        var agency = row.cell("OrganizationID");
        if (!agencies.contains(agency)) {
            throw row.wrong(
                    "OrganizationID", "names no organization of Organization.csv; add it there, or delete the project");
        }
        if (!cocs.containsKey(id)) {
            throw row.wrong("ProjectID", "has no row in ProjectCoC.csv; add one with the project's CoC code");
        }
        return new ProjectToRegister(
                new AgencyId(uuid("organization", agency)),
                new ProjectId(uuid("project", id)),
                row.cell("ProjectName"),
                type(row),
                cocs.getOrDefault(id, Set.of()),
                Optional.of(id));
    }

    private static Map<String, Set<CocCode>> cocs(List<Row> rows) {
        return rows.stream().collect(groupingBy(row -> row.cell("ProjectID"), mapping(HmisCsvCommunity::coc, toSet())));
    }

    private static CocCode coc(Row row) {
        var code = row.cell("CoCCode");
        return orRefuse(
                () -> new CocCode(code), row, "CoCCode", "is not two capital letters, a hyphen and three digits");
    }

    // HUD FY2026 2.02.6: a project without a type is a flaw of the export, and not a project of type "Other".
    private static ProjectType type(Row row) {
        var code = row.cell("ProjectType");
        return orRefuse(
                () -> HudCode.of(ProjectType.class, Integer.parseInt(code)),
                row,
                "ProjectType",
                "is not a code of HUD's list 2.02.6, such as 0, 1, 2, 3, 4 or 13");
    }

    private static boolean isVictimServiceProvider(Row row) {
        return switch (row.cell("VictimServiceProvider")) {
            case "0" -> false;
            case "1" -> true;
            default -> throw row.wrong("VictimServiceProvider", "is neither 0 (no) nor 1 (yes); Haven must know which");
        };
    }

    private static <T> T orRefuse(Supplier<T> reading, Row row, String column, String whatToDo) {
        try {
            return reading.get();
        } catch (UnacceptableValue | NumberFormatException unacceptable) {
            throw row.wrong(column, whatToDo);
        }
    }

    private static void demandUnique(List<Row> rows, String column) {
        var seen = new HashSet<String>();
        rows.stream().filter(row -> !seen.add(row.cell(column))).findFirst().ifPresent(again -> {
            throw again.wrong(column, "stands in an earlier row as well; keep one of the two");
        });
    }

    private static Set<String> ids(List<Row> rows, String column) {
        return rows.stream().map(row -> row.cell(column)).collect(Collectors.toSet());
    }

    private static UUID uuid(String kind, String hudId) {
        return hudId.matches("[0-9A-Fa-f]{32}")
                ? UUID.fromString(hudId.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))
                : UUID.nameUUIDFromBytes((kind + ":" + hudId).getBytes(UTF_8));
    }
}
