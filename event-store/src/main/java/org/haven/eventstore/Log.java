package org.haven.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that has happened, in the order in which it was written down, for whoever reads it. */
public final class Log {

    private static final String COLUMNS =
            "position, event_id, stream, version, aggregate, name, revision, payload, metadata, written_at";

    // A range of positions and not a LIMIT: the planner reads it by the index whatever it believes of the table's size.
    private static final String AFTER = """
            SELECT %s
            FROM eventstore.event
            WHERE position > ?
              AND position < (SELECT min(position) FROM eventstore.event WHERE position > ?) + ?
            ORDER BY position
            """.formatted(COLUMNS);

    private static final String BETWEEN = """
            SELECT %s
            FROM eventstore.event
            WHERE position > ? AND position <= ?
              AND (? OR name = ANY (?))
              AND (? = 1 OR abs(hashtext(stream)::bigint) %% ? = ?)
            ORDER BY position
            """.formatted(COLUMNS);

    private static final String HEAD = "SELECT coalesce(max(position), 0) FROM eventstore.event";

    private static final int FETCH = 5_000;
    private static final int SPAN_OF_A_CURSOR = 100_000;
    private static final int BINARY_FROM_THE_FIRST_ROW = -1;

    private final DataSource database;
    private final int span;
    private final JdbcClient sql;

    Log(DataSource database) {
        this(database, SPAN_OF_A_CURSOR);
    }

    Log(DataSource database, int span) {
        this.database = database;
        this.span = span;
        this.sql = JdbcClient.create(database);
    }

    /** The next events after a position, at most so many. */
    public List<StoredEvent> after(long position, int limit) {
        return sql.sql(AFTER)
                .params(position, position, limit)
                .query((row, n) -> event(row))
                .list();
    }

    /** The same, on a connection that the caller keeps for it. */
    static List<StoredEvent> after(Connection connection, long position, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, position);
            statement.setLong(2, position);
            statement.setInt(3, limit);
            try (var rows = statement.executeQuery()) {
                var events = new ArrayList<StoredEvent>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        }
    }

    /** The events of a stream from a version on. */
    public List<StoredEvent> ofStream(String stream, long fromVersion) {
        return sql.sql("""
                        SELECT %s
                        FROM eventstore.event
                        WHERE stream = :stream AND version >= :from
                        ORDER BY version
                        """.formatted(COLUMNS))
                .param("stream", stream)
                .param("from", fromVersion)
                .query((row, n) -> event(row))
                .list();
    }

    /** The last position; 0 while nothing has happened. */
    public long head() {
        return sql.sql(HEAD).query(Long.class).single();
    }

    static long head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(HEAD);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * Reads a long part of the log, in order, once: the events of these names (none named: of all), of one partition of the
     * streams. No snapshot of the database outlives a hundred thousand positions.
     */
    public void read(
            long after, long upTo, Set<String> names, int partition, int partitions, Consumer<StoredEvent> reader) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (var from = after; from < upTo; from += span) {
                var to = Math.min(upTo, from + span);
                try (var statement = connection.prepareStatement(BETWEEN)) {
                    statement.setLong(1, from);
                    statement.setLong(2, to);
                    statement.setBoolean(3, names.isEmpty());
                    statement.setArray(4, connection.createArrayOf("text", names.toArray()));
                    statement.setInt(5, partitions);
                    statement.setInt(6, partitions);
                    statement.setInt(7, partition);
                    stream(statement, reader);
                }
                connection.commit();
            }
        } catch (SQLException failure) {
            throw Trouble.translated("reading the log", failure);
        }
    }

    private static void stream(PreparedStatement statement, Consumer<StoredEvent> reader) throws SQLException {
        statement.setFetchSize(FETCH);
        statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_FROM_THE_FIRST_ROW);
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.accept(event(rows));
            }
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }
}
