package org.haven.eventstore.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.haven.eventstore.EventCodec;
import org.haven.eventstore.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A read model together with its tables as the database has them: what loads, folds and writes its rows. */
final class KeptModel {

    private final ReadModel model;
    private final EventCodec codec;
    private final Set<String> names;
    private final Map<Table, Shape> shapes = new LinkedHashMap<>();
    private final Map<Table, RowReader> readers = new LinkedHashMap<>();
    private final Map<Table, RowWriter> writers = new LinkedHashMap<>();
    private final List<Table> lastFirst;

    /** Throws when a table is not what the read model needs. */
    KeptModel(ReadModel model, JdbcClient sql, EventCodec codec) {
        this(model, sql, codec, Table::name);
    }

    /** The same in other tables of the same shapes. */
    KeptModel(ReadModel model, JdbcClient sql, EventCodec codec, Function<Table, String> relation) {
        this.model = model;
        this.codec = codec;
        this.names = model.takesNames();
        for (var table : model.tables()) {
            var shape = Shape.of(table, sql);
            shapes.put(table, shape);
            readers.put(table, new RowReader(shape, relation.apply(table)));
            writers.put(table, new RowWriter(shape, relation.apply(table)));
        }
        lastFirst = new ArrayList<>(model.tables());
        Collections.reverse(lastFirst);
    }

    String name() {
        return model.name();
    }

    Set<String> names() {
        return names;
    }

    boolean takes(StoredEvent event) {
        return names.contains(event.name());
    }

    /** No rows, as before the first event. */
    Folding empty() {
        return new Folding(model, shapes, codec);
    }

    Shape shape(Table table) {
        return Objects.requireNonNull(shapes.get(table));
    }

    /** The rows of these streams as they stand, ready to be folded into. */
    Folding load(Connection connection, Collection<String> streams) throws SQLException {
        var folding = empty();
        for (var reader : readers.entrySet()) {
            if (!reader.getKey().kept()) {
                reader.getValue().read(connection, streams, folding::has);
            }
        }
        return folding;
    }

    void write(Connection connection, Folding folded) throws SQLException {
        for (var table : lastFirst) {
            writer(table).delete(connection, folded.dropped(table));
        }
        for (var table : model.tables()) {
            writer(table).upsert(connection, folded.written(table));
        }
    }

    private RowWriter writer(Table table) {
        return Objects.requireNonNull(writers.get(table));
    }
}
