package org.haven.eventstore;

import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;

/** What a test in another package needs of the log, without a service around it. */
public final class LogParts {

    private static final Serializer SERIALIZER = new CatalogSerializer();

    private LogParts() {}

    public static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas("eventstore")
                .defaultSchema("eventstore")
                .createSchemas(true)
                .placeholders(Map.of("product", "postgres"))
                .locations("classpath:org/haven/eventstore/migration")
                .load()
                .migrate();
    }

    public static Log log(DataSource database) {
        return new Log(database);
    }

    public static EventCodec codec() {
        return new EventCodec(SERIALIZER);
    }

    public static byte[] json(Object event) {
        return SERIALIZER.serialize(event, byte[].class).getData();
    }
}
