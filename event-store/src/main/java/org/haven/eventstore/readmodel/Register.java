package org.haven.eventstore.readmodel;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of each read model, whoever folds it. */
final class Register {

    /**
     * @param foldedTo up to where its tables were rebuilt
     * @param ready whether its tables may be read and folded into
     */
    record Entry(String name, long foldedTo, boolean ready) {}

    private final JdbcClient sql;

    Register(JdbcClient sql) {
        this.sql = sql;
    }

    /** Enters those that are new; they are ready unless the log is so long that they are better rebuilt first. */
    void enroll(Collection<String> names, long rebuildFrom) {
        sql.sql("""
                        INSERT INTO eventstore.read_model (name, folded_to, ready)
                        SELECT name, 0, (SELECT coalesce(max(position), 0) FROM eventstore.event) < :rebuildFrom
                        FROM unnest(:names) AS name
                        ON CONFLICT DO NOTHING
                        """)
                .param("names", names.toArray(String[]::new))
                .param("rebuildFrom", rebuildFrom)
                .update();
    }

    List<Entry> entries(Collection<String> names) {
        return sql.sql("SELECT name, folded_to, ready FROM eventstore.read_model WHERE name = ANY(:names)")
                .param("names", names.toArray(String[]::new))
                .query(Entry.class)
                .list();
    }
}
