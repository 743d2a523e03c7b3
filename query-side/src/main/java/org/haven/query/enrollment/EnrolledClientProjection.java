package org.haven.query.enrollment;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.IdentityCorrected;
import org.haven.kernel.client.ClientEvent.IdentityRecorded;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.IdentityFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the list of enrollments says of a client: how the record stands, and whether there is a name. */
@Component
@ProcessingGroup("enrollment_list")
final class EnrolledClientProjection {

    private final JdbcClient sql;

    EnrolledClientProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(ClientRegistered event) {
        stands(event.client(), "REGISTERED");
    }

    @EventHandler
    void on(AnonymousRecordRequested event) {
        stands(event.client(), event.provisionalUntil().isPresent() ? "PROVISIONAL" : "AWAITING");
    }

    @EventHandler
    void on(CoveredByGrant event) {
        stands(event.client(), "COVERED");
    }

    @EventHandler
    void on(AnonymousRecordApproved event) {
        sql.sql("""
                        UPDATE query.enrollment_client
                        SET standing = CASE WHEN used_grant = :grant THEN 'USED' ELSE 'APPROVED' END
                        WHERE client_id = :client
                        """)
                .param("grant", event.grant().value())
                .param("client", event.client().value())
                .update();
    }

    /** A provisional record that is used stays provisional until the HDC decides. */
    @EventHandler
    void on(AnonymousGrantUsed event) {
        sql.sql("""
                        UPDATE query.enrollment_client
                        SET used_grant = :grant, standing = CASE standing WHEN 'APPROVED' THEN 'USED' ELSE standing END
                        WHERE client_id = :client
                        """)
                .param("grant", event.grant().value())
                .param("client", event.client().value())
                .update();
    }

    @EventHandler
    void on(AnonymousRecordDenied event) {
        stands(event.client(), "DENIED");
    }

    @EventHandler
    void on(AnonymousRequestWithdrawn event) {
        stands(event.client(), "WITHDRAWN");
    }

    @EventHandler
    void on(AnonymousGrantExpired event) {
        stands(event.client(), "EXPIRED");
    }

    @EventHandler
    void on(ProvisionalRecordLapsed event) {
        stands(event.client(), "LAPSED");
    }

    @EventHandler
    void on(AnonymousGrantRevoked event) {
        stands(event.client(), "REVOKED");
    }

    @EventHandler
    void on(IdentityRecorded event) {
        named(event.client(), event.facts());
    }

    @EventHandler
    void on(IdentityCorrected event) {
        named(event.client(), event.facts());
    }

    private void stands(ClientId client, String standing) {
        sql.sql("""
                        INSERT INTO query.enrollment_client (client_id, standing, named) VALUES (:client, :standing, false)
                        ON CONFLICT (client_id) DO UPDATE SET standing = excluded.standing
                        """).param("client", client.value()).param("standing", standing).update();
    }

    private void named(ClientId client, IdentityFacts facts) {
        sql.sql("UPDATE query.enrollment_client SET named = :named WHERE client_id = :client")
                .param("named", facts.named())
                .param("client", client.value())
                .update();
    }
}
