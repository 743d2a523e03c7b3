package org.haven.query.client;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps on the card how the record stands. */
@Component
@ProcessingGroup("client_card")
final class StandingProjection {

    private final JdbcClient sql;

    StandingProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(AnonymousRecordApproved event) {
        sql.sql("""
                        UPDATE query.client_card SET standing = CASE WHEN standing = 'USED' OR used_grant = :grant THEN 'USED' ELSE 'APPROVED' END
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
                        UPDATE query.client_card
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

    /** What becomes of a later request does not change a record that stands by a grant that is used. */
    private void becomes(ClientId client, GrantId grant, String standing) {
        sql.sql("""
                        UPDATE query.client_card SET standing = :standing
                        WHERE client_id = :client AND (standing <> 'USED' OR used_grant = :grant)
                        """)
                .param("standing", standing)
                .param("client", client.value())
                .param("grant", grant.value())
                .update();
    }
}
