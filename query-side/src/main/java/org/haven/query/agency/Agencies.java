package org.haven.query.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.event.StaffId;
import org.haven.query.viewer.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads agencies. They are public among staff: every viewer sees them all. */
@Component
final class Agencies {

    private final JdbcClient sql;

    Agencies(JdbcClient sql) {
        this.sql = sql;
    }

    AgencyList all(Viewer viewer) {
        return new AgencyList(sql.sql("""
                        SELECT agency_id, name, time_zone, victim_service_provider, hud_id, version
                        FROM query.agency
                        ORDER BY name, agency_id
                        """).query((row, n) -> agency(row)).list());
    }

    Optional<AgencyPage> one(Viewer viewer, AgencyId agency) {
        return sql.sql("""
                        SELECT agency_id, name, time_zone, victim_service_provider, hud_id, version,
                               policy, policy_hours, policy_project, policy_until, grant_days
                        FROM query.agency
                        WHERE agency_id = :agency
                        """)
                .param("agency", agency.value())
                .query((row, n) -> page(agency(row), policy(row)))
                .optional();
    }

    private AgencyPage page(AgencyRow agency, PolicyRow policy) {
        return new AgencyPage(
                agency.agency(),
                agency.name(),
                agency.timeZone(),
                agency.victimServiceProvider(),
                agency.hudId(),
                policy,
                deputies(agency.agency()),
                projects(agency.agency()),
                agency.version());
    }

    private List<DeputyRow> deputies(AgencyId agency) {
        return sql.sql("SELECT deputy, until FROM query.agency_deputy WHERE agency_id = :agency ORDER BY deputy")
                .param("agency", agency.value())
                .query((row, n) ->
                        new DeputyRow(new StaffId(row.getString("deputy")), row.getObject("until", LocalDate.class)))
                .list();
    }

    private List<ProjectRow> projects(AgencyId agency) {
        return sql.sql("""
                        SELECT project_id, name, type, cocs, hud_id
                        FROM query.agency_project
                        WHERE agency_id = :agency
                        ORDER BY name, project_id
                        """)
                .param("agency", agency.value())
                .query((row, n) -> project(row))
                .list();
    }

    private static AgencyRow agency(ResultSet row) throws SQLException {
        return new AgencyRow(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("name"),
                row.getString("time_zone"),
                row.getBoolean("victim_service_provider"),
                row.getString("hud_id"),
                row.getLong("version"));
    }

    private static PolicyRow policy(ResultSet row) throws SQLException {
        return new PolicyRow(
                row.getString("policy"),
                Optional.ofNullable(row.getObject("policy_hours", Integer.class)),
                Optional.ofNullable(row.getObject("policy_project", UUID.class)).map(ProjectId::new),
                Optional.ofNullable(row.getObject("policy_until", LocalDate.class)),
                row.getInt("grant_days"));
    }

    private static ProjectRow project(ResultSet row) throws SQLException {
        var type = ProjectType.valueOf(row.getString("type"));
        return new ProjectRow(
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("name"),
                type.code(),
                type,
                List.of((String[]) row.getArray("cocs").getArray()),
                row.getString("hud_id"));
    }
}
