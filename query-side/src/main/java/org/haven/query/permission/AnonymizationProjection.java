package org.haven.query.permission;

import org.haven.eventstore.StoredEvent;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Row;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientEvent.AnonymizationApproved;
import org.haven.kernel.client.ClientEvent.AnonymizationDenied;
import org.haven.kernel.client.ClientEvent.AnonymizationRequested;
import org.haven.kernel.client.ClientEvent.AnonymizationWithdrawn;
import org.haven.kernel.event.StaffId;
import org.springframework.stereotype.Component;

/** Keeps the last request to take a name out of each record, and what has become of it. */
@Component
final class AnonymizationProjection extends ReadModel {

    private static final Table REQUEST = Table.of("query.anonymization", "client_id", "client_id");

    AnonymizationProjection() {
        super("anonymization", REQUEST);
        on(AnonymizationRequested.class, AnonymizationProjection::requested);
        on(AnonymizationApproved.class, (e, at, rows) -> decided(e, "DUE", e.approvedBy(), at, rows));
        on(
                AnonymizationDenied.class,
                (e, at, rows) -> decided(e, "DENIED", e.deniedBy(), at, rows).put("decision_reason", e.reason()));
        on(AnonymizationWithdrawn.class, (e, at, rows) -> decided(e, "WITHDRAWN", e.withdrawnBy(), at, rows));
        // Everything that happens to the client moves the version of the record, which a decision must name.
        on(
                ClientEvent.class,
                (e, at, rows) ->
                        rows.find(REQUEST, e.client().value()).ifPresent(row -> row.put("version", at.version())));
    }

    private static void requested(AnonymizationRequested event, StoredEvent at, Rows rows) {
        rows.open(REQUEST, event.client().value())
                .put("reason", event.reason())
                .put("keeps", event.keeps().stream().map(Enum::name).sorted().toList())
                .put("requested_by", event.requestedBy().value())
                .put("requested_at", at.writtenAt())
                .put("state", "AWAITING")
                .put("decided_by", null)
                .put("decision_reason", null)
                .put("decided_at", null);
    }

    private static Row decided(ClientEvent event, String state, StaffId by, StoredEvent at, Rows rows) {
        return rows.open(REQUEST, event.client().value())
                .put("state", state)
                .put("decided_by", by.value())
                .put("decided_at", at.writtenAt());
    }
}
