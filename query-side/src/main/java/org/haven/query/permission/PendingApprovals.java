package org.haven.query.permission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.event.StaffId;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads an agency's requests, oldest first: for its own staff, and for auditors. */
@Component
final class PendingApprovals {

    private final JdbcClient sql;

    PendingApprovals(JdbcClient sql) {
        this.sql = sql;
    }

    Page<PendingApproval> of(
            Viewer viewer, AgencyId agency, Optional<RequestState> state, int limit, Optional<Cursor<Instant>> after) {
        var rows = sql.sql("""
                        SELECT grant_id, client_id, agency_id, project_id, reason, requested_by, requested_at, state, used,
                               decided_by, decision_reason, decided_at, valid_until, provisional_until, follows,
                               needs_review, version
                        FROM query.pending_approvals
                        WHERE agency_id = :agency
                          AND (:viewerRole = 'AUDITOR' OR agency_id = :viewerAgency::uuid)
                          AND (:state::text IS NULL OR state = :state)
                          AND (:afterAt::timestamptz IS NULL
                               OR (requested_at, grant_id) > (:afterAt::timestamptz, :afterId::uuid))
                        ORDER BY requested_at, grant_id
                        LIMIT :oneMore
                        """)
                .params(viewer.parameters())
                .param("agency", agency.value())
                .param("state", state.map(RequestState::name).orElse(null))
                .param(
                        "afterAt",
                        after.map(cursor -> cursor.at().atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("afterId", after.map(Cursor::id).orElse(null))
                .param("oneMore", limit + 1)
                .query((row, n) -> approval(row))
                .list();
        return Page.of(
                rows,
                limit,
                last -> new Cursor<>(last.requestedAt(), last.grant().value()));
    }

    private static PendingApproval approval(ResultSet row) throws SQLException {
        return new PendingApproval(
                new GrantId(row.getObject("grant_id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                AnonymityReason.valueOf(row.getString("reason")),
                new StaffId(row.getString("requested_by")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                RequestState.valueOf(row.getString("state")),
                row.getBoolean("used"),
                Optional.ofNullable(row.getString("decided_by")).map(StaffId::new),
                Optional.ofNullable(row.getString("decision_reason")),
                moment(row, "decided_at"),
                moment(row, "valid_until"),
                moment(row, "provisional_until"),
                Optional.ofNullable(row.getObject("follows", UUID.class)).map(GrantId::new),
                row.getBoolean("needs_review"),
                row.getLong("version"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
