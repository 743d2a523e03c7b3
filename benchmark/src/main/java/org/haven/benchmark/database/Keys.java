package org.haven.benchmark.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The unique keys of a table but for its primary one. Millions of rows are put in many times as fast without them, and they are
 * built anew afterwards.
 */
public final class Keys {

    private record Key(String name, String definition) {}

    private Keys() {}

    /** Does the filling while the table has none. */
    public static void without(Database database, String table, Runnable filling) {
        var connection = new SingleConnectionDataSource(database.connect(), true);
        try {
            var sql = JdbcClient.create(connection);
            var keys = keys(sql, table);
            keys.forEach(key -> sql.sql("ALTER TABLE " + table + " DROP CONSTRAINT " + key.name())
                    .update());
            filling.run();
            sql.sql("SET maintenance_work_mem = '1GB'").update();
            keys.forEach(
                    key -> sql.sql("ALTER TABLE " + table + " ADD CONSTRAINT " + key.name() + " " + key.definition())
                            .update());
        } finally {
            connection.destroy();
        }
    }

    private static List<Key> keys(JdbcClient sql, String table) {
        return sql.sql("""
                        SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
                        WHERE conrelid = :table::regclass AND contype = 'u' ORDER BY conname
                        """).param("table", table).query(Key.class).list();
    }
}
