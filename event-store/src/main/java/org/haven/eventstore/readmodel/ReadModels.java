package org.haven.eventstore.readmodel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haven.eventstore.EventCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read models that this process folds, by their names. */
public final class ReadModels {

    private final Map<String, ReadModel> models = new LinkedHashMap<>();
    private final JdbcClient sql;
    private final EventCodec codec;

    ReadModels(List<ReadModel> models, JdbcClient sql, EventCodec codec) {
        this.sql = sql;
        this.codec = codec;
        for (var model : models) {
            if (this.models.put(model.name(), model) != null) {
                throw new IllegalStateException("Two read models are called " + model.name() + ".");
            }
        }
    }

    public Set<String> names() {
        return Set.copyOf(models.keySet());
    }

    public Optional<ReadModel> named(String name) {
        return Optional.ofNullable(models.get(name));
    }

    Collection<ReadModel> all() {
        return models.values();
    }

    /** Throws when a table of the read model is not what it needs. */
    KeptModel kept(ReadModel model) {
        return new KeptModel(model, sql, codec);
    }
}
