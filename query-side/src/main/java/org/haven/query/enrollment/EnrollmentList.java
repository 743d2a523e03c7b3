package org.haven.query.enrollment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is enrolled in a project, as far as the viewer may see them; a stay from before the ROI is not shared. */
@Component
final class EnrollmentList {

    private final JdbcClient sql;
    private final Today today;

    EnrollmentList(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    boolean knows(Viewer viewer, ProjectId project) {
        return sql.sql("SELECT count(*) > 0 FROM query.enrollment_project WHERE project_id = :project")
                .param("project", project.value())
                .query(Boolean.class)
                .single();
    }

    Page<EnrollmentRow> of(
            Viewer viewer,
            ProjectId project,
            Optional<LocalDate> openOn,
            int limit,
            Optional<Cursor<LocalDate>> after) {
        var day = today.of(viewer);
        var rows = sql.sql("""
                        SELECT e.enrollment_id,
                               CASE WHEN whole.seen THEN e.household_id END AS household_id,
                               CASE WHEN whole.seen THEN e.relationship END AS relationship,
                               CASE WHEN whole.seen THEN h.moved_in END AS moved_in,
                               e.client_id, e.entry_date, e.exit_date,
                               CASE WHEN :servesClients THEN coalesce(i.first_name, 'Anonymous') END AS first_name,
                               CASE WHEN :servesClients THEN coalesce(i.last_name, 'Anonymous') END AS last_name,
                               NOT coalesce(c.named, false) AS anonymous, coalesce(g.embargoed, false) AS embargoed,
                               CASE WHEN v.own OR NOT :servesClients THEN coalesce(c.standing, 'REGISTERED') END AS standing, v.own
                        FROM query.enrollment_list e
                        JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v ON v.client_id = e.client_id
                        CROSS JOIN LATERAL (
                            SELECT v.own OR NOT :servesClients OR NOT EXISTS (
                                SELECT 1 FROM query.enrollment_list m
                                LEFT JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) seen
                                       ON seen.client_id = m.client_id
                                WHERE m.household_id = e.household_id
                                  AND (seen.client_id IS NULL OR NOT seen.own AND m.entry_date < seen.since)) AS seen
                        ) whole
                        LEFT JOIN query.enrollment_household h ON h.household_id = e.household_id
                        LEFT JOIN query.enrollment_client c ON c.client_id = e.client_id
                        LEFT JOIN query.embargo() g ON g.client_id = e.client_id
                        LEFT JOIN identity.client_identity i ON i.client_id = e.client_id AND :servesClients
                        WHERE e.project_id = :project
                          AND e.entry_date <= :openOn
                          AND (e.exit_date IS NULL OR e.exit_date > :openOn)
                          AND (v.own OR NOT :servesClients OR e.entry_date >= v.since)
                          AND (:afterDate::date IS NULL
                               OR (e.entry_date, e.enrollment_id) > (:afterDate::date, :afterId::uuid))
                        ORDER BY e.entry_date, e.enrollment_id
                        LIMIT :oneMore
                        """)
                .params(viewer.parameters())
                .param("today", day)
                .param("servesClients", viewer.servesClients())
                .param("project", project.value())
                .param("openOn", openOn.orElse(day))
                .param("afterDate", after.map(Cursor::at).orElse(null))
                .param("afterId", after.map(Cursor::id).orElse(null))
                .param("oneMore", limit + 1)
                .query((row, n) -> enrollment(row))
                .list();
        return Page.of(
                rows,
                limit,
                last -> new Cursor<>(last.entryDate(), last.enrollment().value()));
    }

    private static EnrollmentRow enrollment(ResultSet row) throws SQLException {
        var enrollment = new EnrollmentId(row.getObject("enrollment_id", UUID.class));
        var household =
                Optional.ofNullable(row.getObject("household_id", UUID.class)).map(HouseholdId::new);
        var client = new ClientId(row.getObject("client_id", UUID.class));
        return new EnrollmentRow(
                enrollment,
                enrollment.asHudId(),
                household,
                household.map(HouseholdId::asHudId),
                client,
                client.asHudId(),
                Optional.ofNullable(row.getObject("relationship", Integer.class)),
                row.getObject("entry_date", LocalDate.class),
                Optional.ofNullable(row.getObject("exit_date", LocalDate.class)),
                Optional.ofNullable(row.getObject("moved_in", LocalDate.class)),
                Optional.ofNullable(row.getString("first_name")),
                Optional.ofNullable(row.getString("last_name")),
                row.getBoolean("anonymous"),
                row.getBoolean("embargoed"),
                Optional.ofNullable(row.getString("standing")),
                row.getBoolean("own"));
    }
}
