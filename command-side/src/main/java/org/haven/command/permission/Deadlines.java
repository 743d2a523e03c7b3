package org.haven.command.permission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
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

/** When each approval would expire and each provisional record lapse; the record itself says whether it does. */
@Component
@ProcessingGroup(Deadlines.GROUP)
final class Deadlines {

    static final String GROUP = "deadline";

    /** A moment at which something is to be recorded of a grant. */
    record Due(GrantId grant, ClientId client, AgencyId agency) {}

    private final JdbcClient sql;

    Deadlines(JdbcClient sql) {
        this.sql = sql;
    }

    List<Due> by(Instant now) {
        return sql.sql("""
                        SELECT grant_id, client_id, agency_id FROM command.deadline
                        WHERE due_at <= :now
                        ORDER BY due_at
                        LIMIT 500
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Due(
                        new GrantId(row.getObject("grant_id", UUID.class)),
                        new ClientId(row.getObject("client_id", UUID.class)),
                        new AgencyId(row.getObject("agency_id", UUID.class))))
                .list();
    }

    /** A request without a provisional moment is never due by itself. */
    @EventHandler
    void on(AnonymousRecordRequested e) {
        sql.sql("""
                        INSERT INTO command.deadline (grant_id, client_id, agency_id, due_at)
                        VALUES (:grant, :client, :agency, coalesce(:due, 'infinity'::timestamptz))
                        ON CONFLICT (grant_id) DO UPDATE SET due_at = excluded.due_at
                        """)
                .param("grant", e.grant().value())
                .param("client", e.client().value())
                .param("agency", e.agency().value())
                .param("due", e.provisionalUntil().map(Deadlines::utc).orElse(null))
                .update();
    }

    @EventHandler
    void on(AnonymousRecordApproved e) {
        sql.sql("UPDATE command.deadline SET due_at = :due WHERE grant_id = :grant")
                .param("due", utc(e.validUntil()))
                .param("grant", e.grant().value())
                .update();
    }

    @EventHandler
    void on(AnonymousRecordDenied e) {
        drop(e.grant());
    }

    @EventHandler
    void on(AnonymousRequestWithdrawn e) {
        drop(e.grant());
    }

    @EventHandler
    void on(AnonymousGrantExpired e) {
        drop(e.grant());
    }

    @EventHandler
    void on(ProvisionalRecordLapsed e) {
        drop(e.grant());
    }

    @EventHandler
    void on(AnonymousGrantRevoked e) {
        drop(e.grant());
    }

    /** Nothing is due of this grant now; what this view has yet to read, such as an approval, may make it due again. */
    void setAside(GrantId grant, Instant now) {
        sql.sql("UPDATE command.deadline SET due_at = 'infinity' WHERE grant_id = :grant AND due_at <= :now")
                .param("grant", grant.value())
                .param("now", utc(now))
                .update();
    }

    private void drop(GrantId grant) {
        sql.sql("DELETE FROM command.deadline WHERE grant_id = :grant")
                .param("grant", grant.value())
                .update();
    }

    @ResetHandler
    void reset() {
        sql.sql("TRUNCATE command.deadline").update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
