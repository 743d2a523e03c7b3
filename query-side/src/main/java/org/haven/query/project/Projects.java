package org.haven.query.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.descriptor.DescriptorKind;
import org.haven.kernel.element.Answers;
import org.haven.query.viewer.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads projects. They are public among staff, as their agencies are. */
@Component
final class Projects {

    private final JdbcClient sql;

    Projects(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<ProjectPage> one(Viewer viewer, ProjectId project) {
        return sql.sql("SELECT project_id, agency_id, name, type FROM query.project WHERE project_id = :project")
                .param("project", project.value())
                .query((row, n) -> page(row))
                .optional();
    }

    /** Who pays for the project on a day (HUD FY2026 list 2.06.1). */
    Set<Integer> funders(Viewer viewer, ProjectPage project, LocalDate day) {
        return project.descriptors().stream()
                .filter(row -> row.kind() == DescriptorKind.FUNDER)
                .map(row -> new Answers(row.answers()))
                .filter(grant -> grant.day("StartDate").filter(day::isBefore).isEmpty()
                        && grant.day("EndDate").filter(day::isAfter).isEmpty())
                .flatMap(grant -> grant.code("Funder").stream())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private ProjectPage page(ResultSet row) throws SQLException {
        var project = new ProjectId(row.getObject("project_id", UUID.class));
        var agency = new AgencyId(row.getObject("agency_id", UUID.class));
        var type = ProjectType.valueOf(row.getString("type"));
        return new ProjectPage(project, agency, row.getString("name"), type.code(), type, descriptors(project, agency));
    }

    private List<DescriptorRow> descriptors(ProjectId project, AgencyId agency) {
        return sql.sql("""
                        SELECT descriptor_id, kind, since, fields, answers, version
                        FROM query.project_descriptor
                        WHERE project_id = :project OR agency_id = :agency AND project_id IS NULL
                        ORDER BY kind, descriptor_id
                        """)
                .param("project", project.value())
                .param("agency", agency.value())
                .query((row, n) -> descriptor(row))
                .list();
    }

    private static DescriptorRow descriptor(ResultSet row) throws SQLException {
        var id = new DescriptorId(row.getObject("descriptor_id", UUID.class));
        return new DescriptorRow(
                id,
                id.asHudId(),
                DescriptorKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("since", LocalDate.class)),
                answers((String[]) row.getArray("fields").getArray(), (String[])
                        row.getArray("answers").getArray()),
                row.getLong("version"));
    }

    private static Map<String, String> answers(String[] fields, String[] said) {
        var answers = new TreeMap<String, String>();
        for (int i = 0; i < fields.length; i++) {
            answers.put(fields[i], said[i]);
        }
        return answers;
    }
}
