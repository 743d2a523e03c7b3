package org.haven.eventstore.readmodel;

import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes rows to a table in two statements at most, however many there are. */
final class RowWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final Shape shape;
    private final String delete;
    private final String upsert;

    /** Writes to a relation of this shape and key, which is the table or its shadow. */
    RowWriter(Shape shape, String relation) {
        this.shape = shape;
        var key = shape.table().key();
        var columns = shape.columns().stream().map(Shape.Column::name).toList();
        this.delete = "DELETE FROM " + relation + " AS gone USING json_populate_recordset(null::" + relation
                + ", ?::json) AS key WHERE "
                + key.stream()
                        .map(column -> "gone." + column + " = key." + column)
                        .collect(Collectors.joining(" AND "));
        this.upsert = "INSERT INTO " + relation + " (" + String.join(", ", columns) + ") SELECT "
                + String.join(", ", columns) + " FROM json_populate_recordset(null::" + relation
                + ", ?::json) ON CONFLICT (" + String.join(", ", key) + ") DO " + onConflict(columns, key);
    }

    private String onConflict(List<String> columns, List<String> key) {
        return shape.table().kept()
                ? "NOTHING"
                : "UPDATE SET "
                        + columns.stream()
                                .filter(Predicate.not(key::contains))
                                .map(column -> column + " = excluded." + column)
                                .collect(Collectors.joining(", "));
    }

    /** Takes away the rows of these keys. */
    void delete(Connection connection, Collection<List<@Nullable Object>> keys) throws SQLException {
        if (!keys.isEmpty()) {
            var columns = shape.table().key();
            execute(connection, delete, json -> keys.forEach(key -> object(json, columns, key)));
        }
    }

    /** Adds these rows, in place of those of the same keys. */
    void upsert(Connection connection, Collection<Row> rows) throws SQLException {
        if (!rows.isEmpty()) {
            var columns = shape.columns().stream().map(Shape.Column::name).toList();
            execute(connection, upsert, json -> rows.forEach(row -> object(json, columns, row.values())));
        }
    }

    @FunctionalInterface
    private interface Lines {
        void write(JsonGenerator json);
    }

    private static void execute(Connection connection, String sql, Lines lines) throws SQLException {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            lines.write(json);
            json.writeEndArray();
        }
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, text.toString());
            statement.executeUpdate();
        }
    }

    private static void object(JsonGenerator json, List<String> columns, List<@Nullable Object> values) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i));
            value(json, values.get(i));
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof List<?> many) {
            json.writeStartArray();
            many.forEach(each -> value(json, each));
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }
}
