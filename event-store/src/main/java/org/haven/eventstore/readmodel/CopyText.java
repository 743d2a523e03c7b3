package org.haven.eventstore.readmodel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in the text form of PostgreSQL's COPY, the fastest way in. */
final class CopyText {

    private static final int CHUNK = 1 << 16;

    private final StringBuilder text = new StringBuilder(CHUNK + CHUNK / 4);

    /** Copies the rows into a table of this shape, within the transaction of the connection. */
    static void copy(Connection connection, Shape shape, String table, List<Row> rows)
            throws SQLException, IOException {
        var columns = shape.columns().stream()
                .map(column -> '"' + column.name() + '"')
                .collect(Collectors.joining(", "));
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + columns + ") FROM STDIN");
        try {
            new CopyText().write(rows, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void write(List<Row> rows, CopyIn copy) throws SQLException {
        for (var row : rows) {
            line(row);
            if (text.length() >= CHUNK) {
                flush(copy);
            }
        }
        flush(copy);
    }

    private void flush(CopyIn copy) throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    /** One row as one line. */
    CopyText line(Row row) {
        int columns = row.shape().columns().size();
        for (int place = 0; place < columns; place++) {
            text.append(place == 0 ? "" : "\t");
            field(row.at(place));
        }
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void field(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String || value instanceof List<?>) {
            escaped(value instanceof List<?> list ? array(list) : value.toString());
        } else {
            text.append(value);
        }
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    /** A list as PostgreSQL writes an array. */
    static String array(List<?> list) {
        return list.stream().map(CopyText::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        return value instanceof List<?> inner
                ? array(inner)
                : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
