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
import org.haven.kernel.client.GrantId;
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
        asks(event.client(), event.provisionalUntil().isPresent() ? "PROVISIONAL" : "AWAITING");
    }

    @EventHandler
    void on(CoveredByGrant event) {
        stands(event.client(), "COVERED");
    }

    @EventHandler
    void on(AnonymousRecordApproved event) {
        sql.sql("""
                        UPDATE query.enrollment_client
                        SET standing = CASE WHEN standing = 'USED' OR used_grant = :grant THEN 'USED' ELSE 'APPROVED' END
                        WHERE client_id = :client
                        """)
                .param("grant", event.grant().value())
                .param("client", event.client().value())
                .update();
    }

    /**
     * A provisional record that is used stays provisional until the HDC decides; one that stands by an earlier grant goes
     * on standing by that.
     */
    @EventHandler
    void on(AnonymousGrantUsed event) {
        sql.sql("""
                        UPDATE query.enrollment_client
                        SET used_grant = CASE standing WHEN 'USED' THEN used_grant ELSE :grant END,
                            standing = CASE standing WHEN 'APPROVED' THEN 'USED' ELSE standing END
                        WHERE client_id = :client
                        """)
                .param("grant", event.grant().value())
                .param("client", event.client().value())
                .update();
    }

    @EventHandler
    void on(AnonymousRecordDenied event) {
        becomes(event.client(), event.grant(), "DENIED");
    }

    @EventHandler
    void on(AnonymousRequestWithdrawn event) {
        becomes(event.client(), event.grant(), "WITHDRAWN");
    }

    @EventHandler
    void on(AnonymousGrantExpired event) {
        becomes(event.client(), event.grant(), "EXPIRED");
    }

    @EventHandler
    void on(ProvisionalRecordLapsed event) {
        becomes(event.client(), event.grant(), "LAPSED");
    }

    @EventHandler
    void on(AnonymousGrantRevoked event) {
        becomes(event.client(), event.grant(), "REVOKED");
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

    /** A later request does not change a record that stands by a grant that is used. */
    private void asks(ClientId client, String standing) {
        sql.sql("""
                        INSERT INTO query.enrollment_client (client_id, standing, named) VALUES (:client, :standing, false)
                        ON CONFLICT (client_id) DO UPDATE SET standing = excluded.standing
                        WHERE enrollment_client.standing <> 'USED'
                        """).param("client", client.value()).param("standing", standing).update();
    }

    /** What becomes of a later request does not change a record that stands by a grant that is used. */
    private void becomes(ClientId client, GrantId grant, String standing) {
        sql.sql("""
                        UPDATE query.enrollment_client SET standing = :standing
                        WHERE client_id = :client AND (standing <> 'USED' OR used_grant = :grant)
                        """)
                .param("standing", standing)
                .param("client", client.value())
                .param("grant", grant.value())
                .update();
    }

    private void named(ClientId client, IdentityFacts facts) {
        sql.sql("UPDATE query.enrollment_client SET named = :named WHERE client_id = :client")
                .param("named", facts.named())
                .param("client", client.value())
                .update();
    }
}
