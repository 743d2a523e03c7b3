package org.haven.benchmark.gateway;

import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.haven.benchmark.database.Database;

/** The tables of Axon's engine, as its manual has them. */
final class StockTables {

    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("stock.event")
            .snapshotTable("stock.snapshot")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .timestampColumn("time_stamp")
            .build();

    private StockTables() {}

    static void createIn(Database database) {
        var sql = database.sql();
        sql.sql("CREATE SCHEMA stock").update();
        sql.sql("""
                        CREATE TABLE stock.event (
                            global_index         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                            event_identifier     text   NOT NULL UNIQUE,
                            aggregate_identifier text   NOT NULL,
                            sequence_number      bigint NOT NULL,
                            type                 text,
                            payload_type         text   NOT NULL,
                            payload_revision     text,
                            payload              bytea  NOT NULL,
                            meta_data            bytea,
                            time_stamp           text   NOT NULL,
                            UNIQUE (aggregate_identifier, sequence_number)
                        )
                        """).update();
        sql.sql("CREATE TABLE stock.snapshot (LIKE stock.event INCLUDING ALL)").update();
        sql.sql("GRANT USAGE ON SCHEMA stock TO " + database.product().name()).update();
        sql.sql("GRANT ALL ON ALL TABLES IN SCHEMA stock TO "
                        + database.product().name())
                .update();
    }
}
