package org.haven.eventstore.readmodel;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads all that some streams have in a table. */
final class RowReader {

    @FunctionalInterface
    private interface Cell {
        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }

    /** Whoever takes the rows. */
    @FunctionalInterface
    interface Taker {
        void take(String stream, Row row);
    }

    private final Shape shape;
    private final String query;
    private final List<Cell> cells;

    /** Reads from a relation of this shape, which is the table or its shadow. */
    RowReader(Shape shape, String relation) {
        this.shape = shape;
        this.query = "SELECT "
                + shape.columns().stream().map(Shape.Column::name).collect(Collectors.joining(", "))
                + " FROM " + relation + " WHERE " + shape.table().stream() + " = ANY(?)";
        this.cells = shape.columns().stream().map(RowReader::cell).toList();
    }

    void read(Connection connection, Collection<String> streams, Taker taker) throws SQLException {
        int stream = shape.place(shape.table().stream());
        try (var statement = connection.prepareStatement(query)) {
            statement.setArray(1, ids(connection, streams));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = row(rows);
                    taker.take(String.valueOf(row.at(stream)), row);
                }
            }
        }
    }

    private Array ids(Connection connection, Collection<String> streams) throws SQLException {
        if (shape.streamType().equals("uuid")) {
            return connection.createArrayOf(
                    "uuid", streams.stream().flatMap(RowReader::uuid).toArray());
        }
        return connection.createArrayOf("text", streams.toArray());
    }

    /** A stream that is not called by a UUID has no rows where streams are. */
    private static Stream<UUID> uuid(String stream) {
        try {
            return Stream.of(UUID.fromString(stream));
        } catch (IllegalArgumentException other) {
            return Stream.empty();
        }
    }

    private Row row(ResultSet rows) throws SQLException {
        var values = new @Nullable Object[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells.get(i).read(rows, i + 1);
        }
        return new Row(shape, values);
    }

    private static Cell cell(Shape.Column column) {
        if (column.type().endsWith("[]")) {
            return (row, at) -> list(row.getArray(at));
        }
        return switch (column.type().replaceFirst("\\(.*", "")) {
            case "uuid" -> (row, at) -> row.getObject(at, UUID.class);
            case "text", "character varying", "character" -> ResultSet::getString;
            case "smallint", "integer" -> (row, at) -> row.getObject(at, Integer.class);
            case "bigint" -> (row, at) -> row.getObject(at, Long.class);
            case "boolean" -> (row, at) -> row.getObject(at, Boolean.class);
            case "date" -> (row, at) -> row.getObject(at, LocalDate.class);
            case "timestamp with time zone" ->
                (row, at) -> Optional.ofNullable(row.getObject(at, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null);
            default ->
                throw new IllegalStateException("A row holds no " + column.type() + ", as " + column.name() + " is.");
        };
    }

    private static @Nullable Object list(@Nullable Array array) throws SQLException {
        return array == null
                ? null
                : Arrays.stream((Object[]) array.getArray())
                        .map(RowReader::element)
                        .toList();
    }

    private static @Nullable Object element(@Nullable Object value) {
        if (value instanceof Date day) {
            return day.toLocalDate();
        }
        return value instanceof Timestamp moment ? moment.toInstant() : Row.plain(value);
    }
}
