package org.haven.eventstore.everyevent;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A read model that holds one row for each event it was given, in the order in which it was given them. */
final class SeenTable implements EventHandlerInvoker {

    static final String PROCESSOR = "every-event";

    private final JdbcClient sql;

    SeenTable(JdbcClient sql) {
        this.sql = sql;
    }

    static void create(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    CREATE SCHEMA witness;
                    CREATE TABLE witness.seen (n bigserial PRIMARY KEY, position bigint, id uuid, stream text, version bigint);
                    GRANT USAGE ON SCHEMA witness TO PUBLIC;
                    GRANT ALL ON witness.seen, witness.seen_n_seq TO PUBLIC
                    """);
        }
    }

    static List<Seen> rows(JdbcClient sql) {
        return sql.sql("SELECT position, id, stream, version FROM witness.seen ORDER BY n")
                .query(Seen.class)
                .list();
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return segment.matches(((DomainEventMessage<?>) message).getAggregateIdentifier());
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var event = (DomainEventMessage<?>) message;
        var token = ((TrackedEventMessage<?>) message).trackingToken();
        sql.sql("INSERT INTO witness.seen (position, id, stream, version) VALUES (?, ?, ?, ?)")
                .params(
                        Objects.requireNonNull(token).position().orElseThrow(),
                        UUID.fromString(event.getIdentifier()),
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber())
                .update();
    }
}
