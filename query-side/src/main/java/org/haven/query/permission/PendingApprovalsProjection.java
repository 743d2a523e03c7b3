package org.haven.query.permission;

import java.time.Instant;
import java.util.Optional;
import org.haven.eventstore.StoredEvent;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Row;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.GrantId;
import org.springframework.stereotype.Component;

/** Keeps what has become of each request for permission. */
@Component
final class PendingApprovalsProjection extends ReadModel {

    private static final Table REQUEST = Table.of("query.pending_approvals", "client_id", "grant_id");

    PendingApprovalsProjection() {
        super("pending_approvals", REQUEST);
        on(AnonymousRecordRequested.class, PendingApprovalsProjection::requested);
        on(
                AnonymousGrantUsed.class,
                (e, at, rows) ->
                        request(e.grant(), rows).ifPresent(request -> usedIfApproved(request.put("used", true))));
        on(
                AnonymousRecordApproved.class,
                (e, at, rows) -> request(e.grant(), rows)
                        .ifPresent(request -> usedIfApproved(decided(request, RequestState.APPROVED, at.writtenAt())
                                .put("decided_by", e.approvedBy().value())
                                .put("valid_until", e.validUntil())
                                .put("needs_review", false))));
        on(
                AnonymousRecordDenied.class,
                (e, at, rows) -> request(e.grant(), rows)
                        .ifPresent(request -> decided(request, RequestState.DENIED, at.writtenAt())
                                .put("decided_by", e.deniedBy().value())
                                .put("decision_reason", e.reason())));
        on(
                AnonymousRequestWithdrawn.class,
                (e, at, rows) -> request(e.grant(), rows)
                        .ifPresent(request -> decided(request, RequestState.WITHDRAWN, at.writtenAt())
                                .put("decided_by", e.withdrawnBy().value())));
        on(
                AnonymousGrantExpired.class,
                (e, at, rows) -> request(e.grant(), rows)
                        .ifPresent(request -> decided(request, RequestState.EXPIRED, e.expiredAt())));
        on(
                ProvisionalRecordLapsed.class,
                (e, at, rows) -> request(e.grant(), rows)
                        .ifPresent(request -> decided(request, RequestState.LAPSED, e.lapsedAt())));
        on(
                AnonymousGrantRevoked.class,
                (e, at, rows) -> request(e.grant(), rows)
                        .ifPresent(request -> decided(request, RequestState.REVOKED, at.writtenAt())
                                .put("decided_by", e.revokedBy().value())
                                .put("decision_reason", e.reason())));
        // Everything that happens to the client moves the version of the record, which a decision must name.
        on(
                ClientEvent.class,
                (e, at, rows) -> rows.all(REQUEST).forEach(request -> request.put("version", at.version())));
    }

    private static void requested(AnonymousRecordRequested event, StoredEvent at, Rows rows) {
        if (request(event.grant(), rows).isEmpty()) {
            rows.open(REQUEST, event.grant().value())
                    .put("agency_id", event.agency().value())
                    .put("project_id", event.project().value())
                    .put("reason", event.reason())
                    .put("requested_by", event.requestedBy().value())
                    .put("requested_at", at.writtenAt())
                    .put("state", RequestState.AWAITING)
                    .put("used", false)
                    .put("provisional_until", event.provisionalUntil())
                    .put("follows", event.follows().map(GrantId::value))
                    .put("needs_review", false);
        }
    }

    private static Optional<Row> request(GrantId grant, Rows rows) {
        return rows.find(REQUEST, grant.value());
    }

    /** A stay that the permission no longer carries is for the HDC to review. */
    private static Row decided(Row request, RequestState state, Instant at) {
        return request.put("state", state)
                .put("decided_by", Optional.empty())
                .put("decision_reason", Optional.empty())
                .put("decided_at", at)
                .put("needs_review", request.holds("used", true));
    }

    private static void usedIfApproved(Row request) {
        if (request.holds("used", true) && request.holds("state", RequestState.APPROVED)) {
            request.put("state", RequestState.USED);
        }
    }
}
