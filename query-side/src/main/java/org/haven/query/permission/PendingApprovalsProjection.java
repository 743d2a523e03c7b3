package org.haven.query.permission;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.event.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what has become of each request for permission. */
@Component
@ProcessingGroup("pending_approvals")
final class PendingApprovalsProjection {

    private final JdbcClient sql;

    PendingApprovalsProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(AnonymousRecordRequested event, @Timestamp Instant at, @SequenceNumber long version) {
        sql.sql("""
                        INSERT INTO query.pending_approvals
                            (grant_id, client_id, agency_id, project_id, reason, requested_by, requested_at, state, used,
                             provisional_until, follows, needs_review, version)
                        VALUES (:grant, :client, :agency, :project, :reason, :requestedBy, :at, 'AWAITING', false,
                                :provisionalUntil::timestamptz, :follows::uuid, false, :version)
                        ON CONFLICT (grant_id) DO NOTHING
                        """)
                .param("grant", event.grant().value())
                .param("client", event.client().value())
                .param("agency", event.agency().value())
                .param("project", event.project().value())
                .param("reason", event.reason().name())
                .param("requestedBy", event.requestedBy().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "provisionalUntil",
                        event.provisionalUntil()
                                .map(until -> until.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("follows", event.follows().map(GrantId::value).orElse(null))
                .param("version", version)
                .update();
    }

    @EventHandler
    void on(AnonymousRecordApproved event, @Timestamp Instant at) {
        decided(event.grant(), "APPROVED", Optional.of(event.approvedBy()), Optional.empty(), at);
        sql.sql("""
                        UPDATE query.pending_approvals
                        SET state = CASE WHEN used THEN 'USED' ELSE state END, valid_until = :validUntil,
                            needs_review = false
                        WHERE grant_id = :grant
                        """)
                .param("validUntil", event.validUntil().atOffset(ZoneOffset.UTC))
                .param("grant", event.grant().value())
                .update();
    }

    @EventHandler
    void on(AnonymousGrantUsed event) {
        sql.sql("""
                        UPDATE query.pending_approvals
                        SET used = true, state = CASE state WHEN 'APPROVED' THEN 'USED' ELSE state END
                        WHERE grant_id = :grant
                        """).param("grant", event.grant().value()).update();
    }

    @EventHandler
    void on(AnonymousRecordDenied event, @Timestamp Instant at) {
        decided(
                event.grant(),
                "DENIED",
                Optional.of(event.deniedBy()),
                Optional.of(event.reason().name()),
                at);
    }

    @EventHandler
    void on(AnonymousRequestWithdrawn event, @Timestamp Instant at) {
        decided(event.grant(), "WITHDRAWN", Optional.of(event.withdrawnBy()), Optional.empty(), at);
    }

    @EventHandler
    void on(AnonymousGrantExpired event) {
        decided(event.grant(), "EXPIRED", Optional.empty(), Optional.empty(), event.expiredAt());
    }

    @EventHandler
    void on(ProvisionalRecordLapsed event) {
        decided(event.grant(), "LAPSED", Optional.empty(), Optional.empty(), event.lapsedAt());
    }

    @EventHandler
    void on(AnonymousGrantRevoked event, @Timestamp Instant at) {
        decided(
                event.grant(),
                "REVOKED",
                Optional.of(event.revokedBy()),
                Optional.of(event.reason().name()),
                at);
    }

    /** A stay that the permission no longer carries is for the HDC to review. */
    private void decided(GrantId grant, String state, Optional<StaffId> by, Optional<String> reason, Instant at) {
        sql.sql("""
                        UPDATE query.pending_approvals
                        SET state = :state, decided_by = :by, decision_reason = :reason, decided_at = :at, needs_review = used
                        WHERE grant_id = :grant
                        """)
                .param("state", state)
                .param("by", by.map(StaffId::value).orElse(null))
                .param("reason", reason.orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("grant", grant.value())
                .update();
    }

    @ResetHandler
    void reset() {
        sql.sql("TRUNCATE query.pending_approvals").update();
    }
}
