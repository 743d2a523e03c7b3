package org.haven.query.permission;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.haven.kernel.client.ClientEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps, beside each request, the version of the client's record, which everything that happens to the client moves. */
@Component
@ProcessingGroup("pending_approvals")
final class RecordVersionProjection {

    private final JdbcClient sql;

    RecordVersionProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(ClientEvent event, @SequenceNumber long version) {
        sql.sql("UPDATE query.pending_approvals SET version = :version WHERE client_id = :client")
                .param("version", version)
                .param("client", event.client().value())
                .update();
    }
}
