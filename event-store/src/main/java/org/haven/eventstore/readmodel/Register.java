package org.haven.eventstore.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of each read model, whoever folds it. */
final class Register {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveReadModels.class);

    /**
     * @param foldedTo up to where its tables were rebuilt
     * @param ready whether its tables may be read and folded into, and hold every kind of event that it takes here
     */
    record Entry(String name, long foldedTo, boolean ready) {}

    private final JdbcClient sql;
    private final ReadModels models;

    Register(JdbcClient sql, ReadModels models) {
        this.sql = sql;
        this.models = models;
    }

    /**
     * Enters the read models of this process that are new; they are ready unless the log is so long that they are better rebuilt
     * first. One that takes more kinds of event than before is ready no more, if the log has such events.
     */
    void enroll(long rebuildFrom) {
        for (var model : models.all()) {
            var names = inOrder(model.takesNames());
            enter(model.name(), names, rebuildFrom);
            holdWhatNothingLacks(model.name(), names);
            refuseWhatLacks(model.name(), names);
        }
    }

    /** Names as they are kept. */
    static String[] inOrder(Set<String> names) {
        return names.stream().sorted().toArray(String[]::new);
    }

    private void enter(String model, String[] names, long rebuildFrom) {
        sql.sql("""
                        INSERT INTO eventstore.read_model (name, folded_to, ready, names)
                        VALUES (:model, 0, (SELECT coalesce(max(position), 0) FROM eventstore.event) < :rebuildFrom, :names::text[])
                        ON CONFLICT DO NOTHING
                        """)
                .param("model", model)
                .param("rebuildFrom", rebuildFrom)
                .param("names", names)
                .update();
    }

    private void holdWhatNothingLacks(String model, String[] names) {
        sql.sql("""
                        UPDATE eventstore.read_model AS held
                        SET names = :names::text[]
                        WHERE name = :model AND names <> :names::text[]
                          AND NOT EXISTS (SELECT FROM eventstore.event
                                          WHERE name IN (SELECT unnest(:names::text[]) EXCEPT SELECT unnest(held.names)))
                        """).param("model", model).param("names", names).update();
    }

    private void refuseWhatLacks(String model, String[] names) {
        sql.sql("""
                        UPDATE eventstore.read_model AS held
                        SET ready = false
                        WHERE name = :model AND NOT names @> :names::text[]
                        RETURNING array_to_string(ARRAY(SELECT unnest(:names::text[]) EXCEPT SELECT unnest(held.names) ORDER BY 1), ', ')
                        """)
                .param("model", model)
                .param("names", names)
                .query(String.class)
                .optional()
                .ifPresent(lacking -> LOGGER.warn(
                        "{} now takes events that its tables lack: {}. It cannot be read before it is rebuilt, which begins by"
                                + " itself, or by POST /operations/read-models/{}/rebuild.",
                        model,
                        lacking,
                        model));
    }

    List<Entry> entries(Collection<String> names) {
        return sql.sql("SELECT name, folded_to, ready, names FROM eventstore.read_model WHERE name = ANY(:names)")
                .param("names", names.toArray(String[]::new))
                .query((row, n) -> {
                    var name = row.getString("name");
                    var held = List.of((String[]) row.getArray("names").getArray());
                    return new Entry(
                            name, row.getLong("folded_to"), row.getBoolean("ready") && held.containsAll(taken(name)));
                })
                .list();
    }

    private Set<String> taken(String model) {
        return models.named(model).map(ReadModel::takesNames).orElse(Set.of());
    }
}
