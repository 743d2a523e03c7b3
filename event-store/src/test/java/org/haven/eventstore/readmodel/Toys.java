package org.haven.eventstore.readmodel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haven.eventstore.CatalogSerializer;
import org.haven.eventstore.StoredEvent;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.StaffId;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** What the toy read models do, and on which days they cannot. */
final class Toys {

    private static final CatalogSerializer JSON = new CatalogSerializer();
    private static final StaffId STAFF = new StaffId("dana.worker");

    static final Table TALLY = Table.of("toy.tally", "client_id", "client_id");
    static final Table LINE = Table.ofLines("toy.line", "stream", "position");

    /** Days on which the fold of the tally throws, until it is mended. */
    final Set<Integer> poison = ConcurrentHashMap.newKeySet();

    /** How often the fold of a day still fails because the database is away. */
    final AtomicInteger databaseFailures = new AtomicInteger();

    final ReadModel tally = new Tally();
    final ReadModel lines = new Lines();

    List<ReadModel> all() {
        return List.of(tally, lines);
    }

    static int day(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(ToyLog.DAY_0, day);
    }

    /** What the trace of a stream is after events of these days, in this order. */
    static long trace(IntStream days) {
        return days.asLongStream().reduce(0, (trace, day) -> (trace * 31 + day) % 1_000_000_007L);
    }

    /** Counts what it folds and keeps a trace in which order and doubles show. */
    final class Tally extends ReadModel {

        Tally() {
            super("toy_tally", TALLY);
            on(RoiRevoked.class, (event, at, rows) -> {
                int day = day(event.on());
                var row = rows.open(TALLY, event.client().value());
                row.put("events", row.get("events", Integer.class).orElse(0) + 1);
                row.put("trace", (row.get("trace", Long.class).orElse(0L) * 31 + day) % 1_000_000_007L);
                row.put("days", Stream.concat(days(row), Stream.of(day)).toList());
                row.put("last", event.on());
                if (day == ASKS_THE_DATABASE && databaseFailures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                    throw new CannotGetJdbcConnectionException("Nobody must ever read this either.");
                }
                if (poison.contains(day)) {
                    throw new IllegalStateException("Nobody must ever read this: " + event.client());
                }
                if (day == REFUSED_BY_THE_DATABASE && poison.isEmpty()) {
                    row.put("label", "\0");
                }
            });
        }
    }

    private static Stream<?> days(Row row) {
        return row.get("days", Object.class).stream().flatMap(days -> ((List<?>) days).stream());
    }

    static byte[] revoked(String stream, int day) {
        var event = new RoiRevoked(new ClientId(UUID.fromString(stream)), ToyLog.DAY_0.plusDays(day), STAFF);
        return JSON.serialize(event, byte[].class).getData();
    }

    /** A day that cannot be folded without the database. */
    static final int ASKS_THE_DATABASE = 8_888;

    /** A day of which the database takes no row. */
    static final int REFUSED_BY_THE_DATABASE = 9_999;

    /** Adds a line for each event. */
    static final class Lines extends ReadModel {

        Lines() {
            super("toy_lines", LINE);
            on(
                    RoiRevoked.class,
                    (RoiRevoked event, StoredEvent at, Rows rows) ->
                            rows.open(LINE, at.position()).put("day", event.on()));
        }
    }
}
