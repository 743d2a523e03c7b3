package org.haven.eventstore.readmodel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table as the database has it: its columns in order, with their types, but for those that it computes itself. */
final class Shape {

    static final String POSITION = "position";

    /**
     * @param type as PostgreSQL writes it, such as {@code uuid} or {@code integer[]}
     */
    record Column(String name, String type) {}

    private final Table table;
    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();

    private Shape(Table table, List<Column> columns) {
        this.table = table;
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).name(), i);
        }
    }

    /** Throws when the table is not there, or is not what a table of a read model is. */
    static Shape of(Table table, JdbcClient sql) {
        var shape = new Shape(
                table,
                sql.sql("""
                        SELECT attname AS name, format_type(atttypid, atttypmod) AS type
                        FROM pg_attribute
                        WHERE attrelid = to_regclass(:table) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                        ORDER BY attnum
                        """).param("table", table.name()).query(Column.class).list());
        shape.demand(POSITION);
        shape.demand(table.stream());
        table.key().forEach(shape::demand);
        return shape;
    }

    private void demand(String column) {
        if (!places.containsKey(column)) {
            throw new IllegalStateException("Table " + table.name() + " has no column " + column + ".");
        }
    }

    Table table() {
        return table;
    }

    List<Column> columns() {
        return columns;
    }

    int place(String column) {
        var place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("Table " + table.name() + " has no column " + column + ".");
        }
        return place;
    }

    /** The type of the column that holds the stream's id. */
    String streamType() {
        return columns.get(place(table.stream())).type();
    }
}
