package org.haven.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.haven.eventstore.aggregate.SnapshotSerializer;
import org.haven.eventstore.aggregate.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log as Axon sees it: append by group commit, read in pages. What a message says of its own time is ignored; the time of
 * an event is the database's.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    private static final int PAGE = 2_000;
    private static final String PARTS = "stream, version, aggregate, name, revision, payload, metadata";

    private final Appender appender;
    private final JdbcClient sql;

    PostgresEventStorageEngine(Serializer events, SnapshotSerializer snapshots, Appender appender, JdbcClient sql) {
        super(settings(events, snapshots));
        this.appender = appender;
        this.sql = sql;
    }

    private static Builder settings(Serializer events, SnapshotSerializer snapshots) {
        var builder = new Builder() {};
        builder.eventSerializer(events).snapshotSerializer(snapshots).snapshotFilter(Snapshots.of(snapshots));
        return builder.batchSize(PAGE);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var conditions = CurrentUnitOfWork.map(unit -> AppendConditions.current());
        var request = new AppendRequest(
                events.stream()
                        .map(event -> Line.of(ofAStream(event), serializer))
                        .toList(),
                conditions.map(AppendConditions::unchanged).orElse(Map.of()),
                conditions.map(AppendConditions::claims).orElse(List.of()),
                conditions.flatMap(AppendConditions::request));
        var appended = appender.append(request);
        conditions.ifPresent(one -> one.tell(appended, request.receipt(appended.lastPosition())));
    }

    private static DomainEventMessage<?> ofAStream(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domain) {
            return domain;
        }
        throw new IllegalArgumentException("An event that belongs to no stream cannot be kept.");
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return sql.sql("SELECT max(version) FROM eventstore.event WHERE stream = :stream")
                .param("stream", stream)
                .query(Long.class)
                .optional();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long firstVersion, int page) {
        return sql.sql("SELECT event_id, written_at, " + PARTS + """

                         FROM eventstore.event
                        WHERE stream = :stream AND version >= :first
                        ORDER BY version LIMIT :page
                        """)
                .param("stream", stream)
                .param("first", firstVersion)
                .param("page", page)
                .query((row, n) -> event(row))
                .list();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int page) {
        return sql.sql("SELECT position, event_id, written_at, " + PARTS + """

                         FROM eventstore.event
                        WHERE position > :last
                        ORDER BY position LIMIT :page
                        """)
                .param("last", last == null ? 0 : last.position().orElse(0))
                .param("page", page)
                .query((row, n) -> new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(row.getLong("position")), event(row)))
                .list();
    }

    private static DomainEventData<byte[]> event(ResultSet row) throws SQLException {
        return entry(row, row.getString("event_id"), time(row, "written_at"));
    }

    private static DomainEventData<byte[]> entry(ResultSet row, String id, Instant time) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("aggregate"),
                row.getString("stream"),
                row.getLong("version"),
                id,
                time,
                row.getString("name"),
                row.getString("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** One for each stream; a snapshot that was taken earlier and comes later is not kept. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        var payload = snapshot.serializePayload(serializer, byte[].class);
        sql.sql("""
                        INSERT INTO eventstore.snapshot (stream, version, aggregate, name, revision, payload, metadata)
                        VALUES (:stream, :version, :aggregate, :name, :revision, :payload, :metadata)
                        ON CONFLICT (stream) DO UPDATE
                        SET version = excluded.version, aggregate = excluded.aggregate, name = excluded.name,
                            revision = excluded.revision, payload = excluded.payload, metadata = excluded.metadata,
                            taken_at = excluded.taken_at
                        WHERE snapshot.version <= excluded.version
                        """)
                .param("stream", snapshot.getAggregateIdentifier())
                .param("version", snapshot.getSequenceNumber())
                .param("aggregate", snapshot.getType())
                .param("name", payload.getType().getName())
                .param("revision", Objects.requireNonNullElse(payload.getType().getRevision(), ""))
                .param("payload", payload.getData())
                .param(
                        "metadata",
                        snapshot.serializeMetaData(serializer, byte[].class).getData())
                .update();
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Snapshots.readable(() -> super.readSnapshot(stream));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return sql
                .sql("SELECT taken_at, " + PARTS + " FROM eventstore.snapshot WHERE stream = :stream")
                .param("stream", stream)
                .query((row, n) -> entry(row, stream + " " + row.getLong("version"), time(row, "taken_at")))
                .list()
                .stream();
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(sql.sql("SELECT coalesce(max(position), 0) FROM eventstore.event")
                .query(Long.class)
                .single());
    }

    /** After which lies everything written at the moment or later. */
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(sql.sql("""
                        SELECT coalesce((SELECT position - 1 FROM eventstore.event WHERE written_at >= :moment
                                         ORDER BY position LIMIT 1),
                                        (SELECT max(position) FROM eventstore.event),
                                        0)
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }
}
