package org.haven.query.client;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.haven.kernel.client.ClientEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps on the card the version of the client's record, which everything that happens to the client moves. */
@Component
@ProcessingGroup("client_card")
final class CardVersionProjection {

    private final JdbcClient sql;

    CardVersionProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(ClientEvent event, @SequenceNumber long version) {
        sql.sql("UPDATE query.client_card SET version = :version WHERE client_id = :client")
                .param("version", version)
                .param("client", event.client().value())
                .update();
    }
}
