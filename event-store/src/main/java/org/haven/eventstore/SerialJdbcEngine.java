package org.haven.eventstore;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.haven.eventstore.aggregate.Snapshots;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's JDBC engine with one append at a time on all nodes, so that positions are in commit order, and with the conditions
 * of the command checked where nobody can overtake them.
 */
final class SerialJdbcEngine extends JdbcEventStorageEngine {

    private static final long APPEND_LOCK = 0x48_41_56_45_4EL; // "HAVEN"

    private final JdbcClient sql;

    SerialJdbcEngine(Builder builder, JdbcClient sql) {
        super(builder);
        this.sql = sql;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Without a transaction the append lock protects nothing.");
        }
        sql.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", APPEND_LOCK)
                .query(row -> {});
        var conditions = CurrentUnitOfWork.map(unit -> AppendConditions.current());
        conditions.ifPresent(this::checkUnchanged);
        conditions.ifPresent(this::takeClaims);
        var now = databaseTime();
        super.appendEvents(events.stream().map(event -> stamped(event, now)).toList(), serializer);
        conditions.ifPresent(found ->
                found.request().ifPresent(request -> answer(found, writeReceipt(request, events))));
    }

    private void checkUnchanged(AppendConditions conditions) {
        conditions.unchanged().forEach((stream, version) -> {
            if (versionOf(stream) != version) {
                throw new ConcurrencyException("A stream that the decision rests on has moved.");
            }
        });
    }

    private long versionOf(String stream) {
        return sql.sql(
                        "SELECT coalesce(max(sequence_number), -1) FROM eventstore.event WHERE aggregate_identifier = :stream")
                .param("stream", stream)
                .query(Long.class)
                .single();
    }

    private void takeClaims(AppendConditions conditions) {
        for (var claim : conditions.claims()) {
            var holders = sql.sql("""
                            SELECT holder FROM eventstore.claim
                            WHERE kind = :kind AND key = :key
                              AND during && daterange(:from::date, :until::date)
                            """)
                    .param("kind", claim.kind())
                    .param("key", claim.key())
                    .param("from", claim.from().orElse(null))
                    .param("until", claim.until().orElse(null))
                    .query(String.class)
                    .list();
            if (holders.isEmpty()) {
                take(claim);
            } else if (!holders.stream().allMatch(claim.holder()::equals)) {
                throw claim.refusal().get();
            }
        }
    }

    private void take(Claim claim) {
        sql.sql("""
                        INSERT INTO eventstore.claim (kind, key, during, holder)
                        VALUES (:kind, :key, daterange(:from::date, :until::date), :holder)
                        """)
                .param("kind", claim.kind())
                .param("key", claim.key())
                .param("from", claim.from().orElse(null))
                .param("until", claim.until().orElse(null))
                .param("holder", claim.holder())
                .update();
    }

    private Instant databaseTime() {
        return sql.sql("""
                        SELECT greatest(clock_timestamp(),
                                        (SELECT time_stamp::timestamptz FROM eventstore.event ORDER BY global_index DESC LIMIT 1))
                        """)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private static EventMessage<?> stamped(EventMessage<?> event, Instant now) {
        return event instanceof DomainEventMessage<?> domain ? stampedDomain(domain, now) : event;
    }

    private static <T> DomainEventMessage<T> stampedDomain(DomainEventMessage<T> event, Instant now) {
        return new GenericDomainEventMessage<>(
                event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber(), event, () -> now);
    }

    private static void answer(AppendConditions conditions, Receipt receipt) {
        CurrentUnitOfWork.get().afterCommit(unit -> conditions.tell(receipt));
    }

    private Receipt writeReceipt(RequestKey request, List<? extends EventMessage<?>> events) {
        try {
            return sql.sql("""
                            INSERT INTO eventstore.receipt (scope, key, fingerprint, subject, version, position, written_at)
                            SELECT :scope, :key, :fingerprint, :subject,
                                   (SELECT max(sequence_number) FROM eventstore.event WHERE aggregate_identifier = :stream),
                                   (SELECT global_index FROM eventstore.event WHERE event_identifier = :last),
                                   clock_timestamp()
                            RETURNING version, position
                            """)
                    .param("scope", request.scope())
                    .param("key", request.key())
                    .param("fingerprint", request.fingerprintBytes())
                    .param("subject", request.subject())
                    .param("stream", request.stream())
                    .param("last", events.get(events.size() - 1).getIdentifier())
                    .query((row, n) -> new Receipt(
                            request.fingerprint(), request.subject(), row.getLong("version"), row.getLong("position")))
                    .single();
        } catch (DuplicateKeyException answered) {
            throw new AlreadyAnswered();
        }
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Snapshots.readable(() -> super.readSnapshot(aggregateIdentifier));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return Optional.of(versionOf(aggregateIdentifier)).filter(version -> version >= 0);
    }
}
