package org.haven.command.permission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When each approval would expire and each provisional record lapse; the record itself says whether it does. The sweep sets
 * aside what is not due after all; that is no fact of the log, so a rebuild brings it back once.
 */
@Component
final class Deadlines extends ReadModel {

    private static final Table DEADLINE = Table.of("command.deadline", "client_id", "grant_id");

    /** A moment at which something is to be recorded of a grant. */
    record Due(GrantId grant, ClientId client, AgencyId agency) {}

    private final JdbcClient sql;

    Deadlines(JdbcClient sql) {
        super("deadline", DEADLINE);
        this.sql = sql;
        // A request without a provisional moment is never due by itself.
        on(
                AnonymousRecordRequested.class,
                (e, at, rows) -> rows.open(DEADLINE, e.grant().value())
                        .put("agency_id", e.agency().value())
                        .put("due_at", e.provisionalUntil()));
        on(
                AnonymousRecordApproved.class,
                (e, at, rows) ->
                        rows.find(DEADLINE, e.grant().value()).ifPresent(row -> row.put("due_at", e.validUntil())));
        on(
                AnonymousRecordDenied.class,
                (e, at, rows) -> rows.drop(DEADLINE, e.grant().value()));
        on(
                AnonymousRequestWithdrawn.class,
                (e, at, rows) -> rows.drop(DEADLINE, e.grant().value()));
        on(
                AnonymousGrantExpired.class,
                (e, at, rows) -> rows.drop(DEADLINE, e.grant().value()));
        on(
                ProvisionalRecordLapsed.class,
                (e, at, rows) -> rows.drop(DEADLINE, e.grant().value()));
        on(
                AnonymousGrantRevoked.class,
                (e, at, rows) -> rows.drop(DEADLINE, e.grant().value()));
    }

    List<Due> by(Instant now) {
        return sql.sql("""
                        SELECT grant_id, client_id, agency_id FROM command.deadline
                        WHERE due_at <= :now
                        ORDER BY due_at
                        LIMIT 500
                        """)
                .param("now", utc(now))
                .query((row, n) -> new Due(
                        new GrantId(row.getObject("grant_id", UUID.class)),
                        new ClientId(row.getObject("client_id", UUID.class)),
                        new AgencyId(row.getObject("agency_id", UUID.class))))
                .list();
    }

    /** Nothing is due of this grant now; what this view has yet to read, such as an approval, may make it due again. */
    void setAside(GrantId grant, Instant now) {
        sql.sql("UPDATE command.deadline SET due_at = NULL WHERE grant_id = :grant AND due_at <= :now")
                .param("grant", grant.value())
                .param("now", utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
