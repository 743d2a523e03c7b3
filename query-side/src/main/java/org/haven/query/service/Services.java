package org.haven.query.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.service.ActId;
import org.haven.kernel.service.ServiceId;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Told;
import org.haven.query.viewer.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was done for clients during the stays that a viewer may see. */
@Component
final class Services {

    /** Of one stay, from the newest on. */
    static final String OF_A_STAY = """
            SELECT d.*, v.own, t.version AS act_version
            FROM query.service d
            JOIN query.service_act t ON t.act_id = d.act_id
            JOIN query.service_stay s ON s.enrollment_id = d.enrollment_id
            JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v ON v.client_id = s.client_id
            WHERE d.enrollment_id = :enrollment AND d.client_id = s.client_id
              AND (v.own OR NOT :servesClients OR s.entry_date >= v.since)
              AND (d.on_date, d.service_id) < (:afterDate::date, :afterId::uuid)
            ORDER BY d.on_date DESC, d.service_id DESC
            LIMIT :oneMore
            """;

    /** Of one night of a shelter. */
    static final String OF_A_NIGHT = """
            SELECT d.*, v.own, t.version AS act_version
            FROM query.service d
            JOIN query.service_act t ON t.act_id = d.act_id
            JOIN query.service_stay s ON s.enrollment_id = d.enrollment_id
            JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v ON v.client_id = s.client_id
            WHERE d.project_id = :project AND d.on_date = :night AND d.kind = 'BED_NIGHT' AND d.client_id = s.client_id
              AND (v.own OR NOT :servesClients OR s.entry_date >= v.since)
              AND d.service_id > :afterId::uuid
            ORDER BY d.service_id
            LIMIT :oneMore
            """;

    private static final Cursor<LocalDate> BEFORE_THE_NEWEST =
            new Cursor<>(LocalDate.of(9999, 12, 31), new UUID(-1, -1));
    private static final UUID BEFORE_THE_FIRST = new UUID(0, 0);

    private final JdbcClient sql;
    private final Today today;
    private final Told told;

    Services(JdbcClient sql, Today today, Told told) {
        this.sql = sql;
        this.today = today;
        this.told = told;
    }

    boolean knows(Viewer viewer, EnrollmentId enrollment) {
        return sql.sql("""
                        SELECT count(*) > 0
                        FROM query.service_stay s
                        JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v ON v.client_id = s.client_id
                        WHERE s.enrollment_id = :enrollment
                          AND (v.own OR NOT :servesClients OR s.entry_date >= v.since)
                        """)
                .params(sight(viewer))
                .param("enrollment", enrollment.value())
                .query(Boolean.class)
                .single();
    }

    boolean knows(Viewer viewer, ProjectId project) {
        return sql.sql("SELECT count(*) > 0 FROM query.service_project WHERE project_id = :project")
                .param("project", project.value())
                .query(Boolean.class)
                .single();
    }

    Page<ServiceRow> of(Viewer viewer, EnrollmentId enrollment, int limit, Optional<Cursor<LocalDate>> after) {
        var rows = sql.sql(OF_A_STAY)
                .params(sight(viewer))
                .param("enrollment", enrollment.value())
                .param("afterDate", after.orElse(BEFORE_THE_NEWEST).at())
                .param("afterId", after.orElse(BEFORE_THE_NEWEST).id())
                .param("oneMore", limit + 1)
                .query((row, n) -> service(viewer, row))
                .list();
        return page(rows, limit);
    }

    Page<ServiceRow> ofNight(
            Viewer viewer, ProjectId project, LocalDate night, int limit, Optional<Cursor<LocalDate>> after) {
        var rows = sql.sql(OF_A_NIGHT)
                .params(sight(viewer))
                .param("project", project.value())
                .param("night", night)
                .param("afterId", after.map(Cursor::id).orElse(BEFORE_THE_FIRST))
                .param("oneMore", limit + 1)
                .query((row, n) -> service(viewer, row))
                .list();
        return page(rows, limit);
    }

    private static Page<ServiceRow> page(List<ServiceRow> rows, int limit) {
        return Page.of(
                rows, limit, last -> new Cursor<>(last.on(), last.service().value()));
    }

    private Map<String, @Nullable Object> sight(Viewer viewer) {
        var parameters = new HashMap<>(viewer.parameters());
        parameters.put("today", today.of(viewer));
        parameters.put("servesClients", viewer.servesClients());
        return parameters;
    }

    private ServiceRow service(Viewer viewer, ResultSet row) throws SQLException {
        var id = new ServiceId(row.getObject("service_id", UUID.class));
        var client = new ClientId(row.getObject("client_id", UUID.class));
        return new ServiceRow(
                id,
                id.asHudId(),
                row.getString("kind"),
                row.getObject("on_date", LocalDate.class),
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                client,
                new ProjectId(row.getObject("project_id", UUID.class)),
                told.to(viewer, row.getBoolean("own"), client, row.getString("answers"), row.getString("words"))
                        .answers(),
                new ActId(row.getObject("act_id", UUID.class)),
                row.getLong("act_version"));
    }
}
