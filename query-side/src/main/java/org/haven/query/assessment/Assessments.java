package org.haven.query.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Told;
import org.haven.query.viewer.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was asked during the stays that a viewer may see. */
@Component
final class Assessments {

    private final JdbcClient sql;
    private final Today today;
    private final Told told;

    Assessments(JdbcClient sql, Today today, Told told) {
        this.sql = sql;
        this.today = today;
        this.told = told;
    }

    boolean knows(Viewer viewer, EnrollmentId enrollment) {
        return sql.sql("""
                        SELECT count(*) > 0
                        FROM query.assessment_stay s
                        JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v ON v.client_id = s.client_id
                        WHERE s.enrollment_id = :enrollment
                          AND (v.own OR NOT :servesClients OR s.entry_date >= v.since)
                        """)
                .params(sight(viewer))
                .param("enrollment", enrollment.value())
                .query(Boolean.class)
                .single();
    }

    Page<AssessmentRow> of(Viewer viewer, EnrollmentId enrollment, int limit, Optional<Cursor<LocalDate>> after) {
        var rows = sql.sql("""
                        SELECT a.*, v.own
                        FROM query.assessment a
                        JOIN query.assessment_stay s ON s.enrollment_id = a.enrollment_id
                        JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v ON v.client_id = s.client_id
                        WHERE a.enrollment_id = :enrollment AND a.client_id = s.client_id
                          AND NOT a.voided
                          AND (v.own OR NOT :servesClients OR s.entry_date >= v.since)
                          AND (:afterDate::date IS NULL
                               OR (a.informed_on, a.assessment_id) < (:afterDate::date, :afterId::uuid))
                        ORDER BY a.informed_on DESC, a.assessment_id DESC
                        LIMIT :oneMore
                        """)
                .params(sight(viewer))
                .param("enrollment", enrollment.value())
                .param("afterDate", after.map(Cursor::at).orElse(null))
                .param("afterId", after.map(Cursor::id).orElse(null))
                .param("oneMore", limit + 1)
                .query((row, n) -> assessment(viewer, row))
                .list();
        return Page.of(
                rows, limit, last -> new Cursor<>(last.on(), last.assessment().value()));
    }

    Optional<AssessmentRow> of(Viewer viewer, AssessmentId assessment) {
        return sql.sql("""
                        SELECT a.*, v.own
                        FROM query.assessment a
                        JOIN query.assessment_stay s ON s.enrollment_id = a.enrollment_id
                        JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v ON v.client_id = s.client_id
                        WHERE a.assessment_id = :assessment AND a.client_id = s.client_id
                          AND (v.own OR NOT :servesClients OR s.entry_date >= v.since)
                        """)
                .params(sight(viewer))
                .param("assessment", assessment.value())
                .query((row, n) -> assessment(viewer, row))
                .optional();
    }

    private Map<String, @Nullable Object> sight(Viewer viewer) {
        var parameters = new HashMap<>(viewer.parameters());
        parameters.put("today", today.of(viewer));
        parameters.put("servesClients", viewer.servesClients());
        return parameters;
    }

    private AssessmentRow assessment(Viewer viewer, ResultSet row) throws SQLException {
        var id = new AssessmentId(row.getObject("assessment_id", UUID.class));
        var client = new ClientId(row.getObject("client_id", UUID.class));
        var opened = told.to(viewer, row.getBoolean("own"), client, row.getString("answers"), row.getString("words"));
        return new AssessmentRow(
                id,
                id.asHudId(),
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                client,
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("stage"),
                row.getObject("informed_on", LocalDate.class),
                opened.answers(),
                opened.further(),
                row.getBoolean("voided"),
                row.getLong("version"));
    }
}
