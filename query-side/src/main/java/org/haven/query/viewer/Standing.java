package org.haven.query.viewer;

import java.util.UUID;
import org.haven.eventstore.readmodel.Fold;
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
import org.haven.kernel.client.ClientEvent.ClientIdentified;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.GrantId;

/**
 * How a client's record stands: in columns {@code standing} and {@code used_grant} of a table that has one row for each client,
 * whose key is the client alone.
 */
public final class Standing {

    private static final String STANDING = "standing";
    private static final String USED_GRANT = "used_grant";
    private static final String USED = "USED";
    private static final String REGISTERED = "REGISTERED";
    private static final String APPROVED = "APPROVED";

    /** Where a read model takes its folds. */
    public interface Folds {
        <E> void on(Class<E> type, Fold<? super E> fold);
    }

    private final Table table;

    private Standing(Table table) {
        this.table = table;
    }

    /** Keeps the standing in this table; a row that the client does not have yet is opened. */
    public static void keptIn(Table table, Folds folds) {
        var kept = new Standing(table);
        folds.on(ClientRegistered.class, (e, at, rows) -> kept.opens(e, REGISTERED, rows));
        folds.on(CoveredByGrant.class, (e, at, rows) -> kept.opens(e, "COVERED", rows));
        folds.on(
                AnonymousRecordRequested.class,
                (e, at, rows) -> kept.opens(e, e.provisionalUntil().isPresent() ? "PROVISIONAL" : "AWAITING", rows));
        folds.on(
                ClientIdentified.class,
                (e, at, rows) -> rows.find(table, client(e)).ifPresent(row -> row.put(STANDING, REGISTERED)));
        folds.on(AnonymousRecordApproved.class, (e, at, rows) -> kept.approved(e, rows));
        folds.on(AnonymousGrantUsed.class, (e, at, rows) -> kept.used(e, rows));
        folds.on(AnonymousRecordDenied.class, (e, at, rows) -> kept.becomes(e, e.grant(), "DENIED", rows));
        folds.on(AnonymousRequestWithdrawn.class, (e, at, rows) -> kept.becomes(e, e.grant(), "WITHDRAWN", rows));
        folds.on(AnonymousGrantExpired.class, (e, at, rows) -> kept.becomes(e, e.grant(), "EXPIRED", rows));
        folds.on(ProvisionalRecordLapsed.class, (e, at, rows) -> kept.becomes(e, e.grant(), "LAPSED", rows));
        folds.on(AnonymousGrantRevoked.class, (e, at, rows) -> kept.becomes(e, e.grant(), "REVOKED", rows));
    }

    /** Whether the record stands by an approved grant on which a household was enrolled; a later request changes nothing. */
    public static boolean isUsed(Row row) {
        return row.holds(STANDING, USED);
    }

    private void opens(ClientEvent event, String standing, Rows rows) {
        var row = rows.open(table, client(event));
        if (!isUsed(row)) {
            row.put(STANDING, standing);
        }
    }

    private void approved(AnonymousRecordApproved event, Rows rows) {
        rows.find(table, client(event))
                .filter(row -> !row.holds(STANDING, REGISTERED))
                .ifPresent(row -> row.put(STANDING, isUsed(row) || hasUsed(row, event.grant()) ? USED : APPROVED));
    }

    /**
     * A provisional record that is used stays provisional until the HDC decides; one that stands by an earlier grant goes
     * on standing by that.
     */
    private void used(AnonymousGrantUsed event, Rows rows) {
        rows.find(table, client(event)).filter(row -> !isUsed(row)).ifPresent(row -> {
            row.put(USED_GRANT, event.grant().value());
            if (row.holds(STANDING, APPROVED)) {
                row.put(STANDING, USED);
            }
        });
    }

    /** What becomes of a later request does not change a record that stands by a grant that is used, or by itself. */
    private void becomes(ClientEvent event, GrantId grant, String standing, Rows rows) {
        rows.find(table, client(event))
                .filter(row -> !row.holds(STANDING, REGISTERED))
                .filter(row -> !isUsed(row) || hasUsed(row, grant))
                .ifPresent(row -> row.put(STANDING, standing));
    }

    private static boolean hasUsed(Row row, GrantId grant) {
        return row.holds(USED_GRANT, grant.value());
    }

    private static UUID client(ClientEvent event) {
        return event.client().value();
    }
}
