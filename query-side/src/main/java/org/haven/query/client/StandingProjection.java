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
                        UPDATE query.client_card SET standing = CASE WHEN used_grant = :grant THEN 'USED' ELSE 'APPROVED' END
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
                        UPDATE query.client_card
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

    private void stands(ClientId client, String standing) {
        sql.sql("UPDATE query.client_card SET standing = :standing WHERE client_id = :client")
                .param("standing", standing)
                .param("client", client.value())
                .update();
    }
}
