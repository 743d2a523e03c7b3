package org.haven.eventstore;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far a read model has come in the log, segment by segment; -1 where it has not begun.
 *
 * @param head where the log ended
 * @param foldedTo up to where its tables were rebuilt, whatever the segments say
 */
public record Progress(long head, long foldedTo, Map<Segment, Long> segments) {

    private static final long NOT_BEGUN = -1;

    private record Line(long head, long foldedTo, @Nullable Integer segment, long position) {}

    /** What the database knows. */
    public static Progress of(String readModel, JdbcClient sql) {
        var lines = sql.sql("""
                        SELECT (SELECT coalesce(max(position), 0) FROM eventstore.event) AS head,
                               coalesce((SELECT folded_to FROM eventstore.read_model WHERE name = :name), -1) AS folded_to,
                               segment,
                               coalesce(token ->> 'globalIndex', token ->> 'index', token -> 'currentToken' ->> 'globalIndex', '-1')::bigint
                                   AS position
                        FROM (VALUES (true)) AS once
                        LEFT JOIN (SELECT segment, convert_from(token, 'UTF8')::jsonb AS token
                                   FROM eventstore.token
                                   WHERE processor_name = :name) AS segments ON true
                        """).param("name", readModel).query(Line.class).list();
        var ids = lines.stream()
                .map(Line::segment)
                .flatMapToInt(id -> id == null ? IntStream.empty() : IntStream.of(id))
                .toArray();
        var segments = new HashMap<Segment, Long>();
        for (var line : lines) {
            if (line.segment() != null) {
                segments.put(Segment.computeSegment(line.segment(), ids.clone()), line.position());
            }
        }
        return new Progress(lines.get(0).head(), lines.get(0).foldedTo(), segments);
    }

    /** The same, where some segments are known to have come farther. */
    Progress and(Map<Segment, Long> farther) {
        var both = new HashMap<>(segments);
        farther.forEach((segment, position) -> both.computeIfPresent(segment, (known, of) -> Math.max(of, position)));
        return new Progress(head, foldedTo, both);
    }

    /** How far it has come with a stream. */
    public long of(String stream) {
        return segments.entrySet().stream()
                .filter(segment -> segment.getKey().matches(stream))
                .mapToLong(segment -> Math.max(foldedTo, segment.getValue()))
                .findAny()
                .orElse(foldedTo);
    }

    /** How far it has come with every stream, at least. */
    public long least() {
        return Math.max(
                foldedTo,
                segments.values().stream().min(Comparator.naturalOrder()).orElse(NOT_BEGUN));
    }
}
