package org.haven.eventstore;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Each module keeps its own schema up to date, with a history of its own, so that the sides may start in any order. */
public final class Migrations {

    private Migrations() {}

    /** The migrations of a schema, which is made when it is not there. */
    public static Flyway of(DataSource database, String schema, String location) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations("classpath:" + location)
                .load();
    }

    /** The migrations of the log, run by its owner; a role that the product works as is given what it needs and no more. */
    public static Flyway ofTheLog(DataSource ownersDatabase, String product) {
        return Flyway.configure()
                .configuration(of(ownersDatabase, "eventstore", "org/haven/eventstore/migration")
                        .getConfiguration())
                .placeholders(Map.of("product", '"' + product.replace("\"", "\"\"") + '"'))
                .load();
    }
}
