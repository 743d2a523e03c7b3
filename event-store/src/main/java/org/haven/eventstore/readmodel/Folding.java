package org.haven.eventstore.readmodel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haven.eventstore.EventCodec;
import org.haven.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * The rows of some streams, in memory, while events are folded into them. An event that does not fold leaves every row as it
 * was before it.
 */
final class Folding {

    private record Dropped(Table table, List<@Nullable Object> key) {}

    private final ReadModel model;
    private final EventCodec codec;
    private final Map<Table, Shape> shapes;
    private final Map<String, Map<Table, List<Row>>> streams = new HashMap<>();
    private final Map<Table, List<Row>> lines = new HashMap<>();
    private final Map<Row, Table> written = new LinkedHashMap<>();
    private final List<Dropped> dropped = new ArrayList<>();

    Folding(ReadModel model, Map<Table, Shape> shapes, EventCodec codec) {
        this.model = model;
        this.shapes = shapes;
        this.codec = codec;
    }

    /** Adds a row as the database has it. */
    void has(String stream, Row row) {
        rows(stream, row.shape().table()).add(row);
    }

    /** Throws whatever decoding or folding the event throws. */
    void fold(StoredEvent event) {
        var happened = event.decoded(codec);
        var rows = new OfOneEvent(event);
        try {
            model.fold(happened, event, rows);
        } catch (RuntimeException | Error failed) {
            rows.undo();
            throw failed;
        }
    }

    /** The rows that events have written and not dropped, each once; lines of a table that is only added to among them. */
    List<Row> written(Table table) {
        if (table.kept()) {
            return lines.getOrDefault(table, List.of());
        }
        return written.entrySet().stream()
                .filter(entry -> entry.getValue().equals(table))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every key that was dropped from a table, though it may have been opened again. */
    List<List<@Nullable Object>> dropped(Table table) {
        return dropped.stream()
                .filter(each -> each.table().equals(table))
                .map(Dropped::key)
                .toList();
    }

    private List<Row> rows(String stream, Table table) {
        return streams.computeIfAbsent(stream, none -> new HashMap<>(4))
                .computeIfAbsent(table, none -> new ArrayList<>(2));
    }

    private Shape shape(Table table) {
        var shape = shapes.get(table);
        if (shape == null) {
            throw new IllegalArgumentException(model.name() + " has no table " + table.name() + ".");
        }
        return shape;
    }

    private final class OfOneEvent implements Rows {

        private final StoredEvent event;
        private final Deque<Runnable> undo = new ArrayDeque<>();

        OfOneEvent(StoredEvent event) {
            this.event = event;
        }

        @Override
        public Optional<Row> find(Table table, Object... key) {
            for (var row : rows(event.stream(), looked(table))) {
                if (row.hasKey(key)) {
                    return Optional.of(touched(row));
                }
            }
            return Optional.empty();
        }

        @Override
        public Row open(Table table, Object... key) {
            if (table.kept()) {
                var line = blank(table, key);
                var all = lines.computeIfAbsent(table, none -> new ArrayList<>());
                all.add(line);
                undo.push(() -> all.remove(all.size() - 1));
                return line;
            }
            return find(table, key).orElseGet(() -> opened(table, key));
        }

        private Row opened(Table table, Object... key) {
            var row = blank(table, key);
            var all = rows(event.stream(), table);
            all.add(row);
            written.put(row, table);
            undo.push(() -> {
                all.remove(row);
                written.remove(row);
            });
            return row;
        }

        private Row blank(Table table, Object... key) {
            if (key.length != table.key().size()) {
                throw new IllegalArgumentException("The key of " + table.name() + " is " + table.key() + ".");
            }
            var row = Row.empty(shape(table));
            row.put(table.stream(), streamId(table));
            for (int i = 0; i < key.length; i++) {
                row.put(table.key().get(i), key[i]);
            }
            return row.put(Shape.POSITION, event.position());
        }

        private Object streamId(Table table) {
            return shape(table).streamType().equals("uuid") ? UUID.fromString(event.stream()) : event.stream();
        }

        @Override
        public void drop(Table table, Object... key) {
            var all = rows(event.stream(), looked(table));
            for (var row : List.copyOf(all)) {
                if (row.hasKey(key)) {
                    boolean wasWritten = written.remove(row) != null;
                    all.remove(row);
                    dropped.add(new Dropped(table, row.key()));
                    undo.push(() -> {
                        all.add(row);
                        dropped.remove(dropped.size() - 1);
                        if (wasWritten) {
                            written.put(row, table);
                        }
                    });
                }
            }
        }

        @Override
        public List<Row> all(Table table) {
            return rows(event.stream(), looked(table)).stream()
                    .map(this::touched)
                    .toList();
        }

        private Table looked(Table table) {
            if (table.kept()) {
                throw new IllegalArgumentException("Lines of " + table.name() + " are added and never looked up.");
            }
            shape(table);
            return table;
        }

        private Row touched(Row row) {
            var before = row.copyOfValues();
            var known = written.put(row, row.shape().table()) != null;
            undo.push(() -> {
                row.restore(before);
                if (!known) {
                    written.remove(row);
                }
            });
            return row.put(Shape.POSITION, event.position());
        }

        void undo() {
            undo.forEach(Runnable::run);
        }
    }
}
