package org.haven.eventstore.readmodel;

import java.util.Collection;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What folds a read model as events come: Axon's pooled processor, with every setting that matters made explicit.
 *
 * @param log the log above a floor
 */
record Processors(
        DataSource database,
        TokenStore tokens,
        TransactionManager transactions,
        Function<LongSupplier, StreamableMessageSource<TrackedEventMessage<?>>> log) {

    static final int BATCH = 500;
    static final long CLAIM_EVERY_MS = 1_000;
    static final long EXTEND_AFTER_MS = 2_000;

    private static final TrackingToken BEGINNING = new GlobalSequenceTrackingToken(0);

    /** The threads on which processors read and fold. */
    record Threads(ScheduledExecutorService coordinators, ScheduledExecutorService workers) {}

    /** Divides the streams of those read models that have not begun; processes that start at once do it one after the other. */
    void divide(Collection<String> readModels, int segments) {
        var sql = JdbcClient.create(database);
        transactions.executeInTransaction(() -> {
            sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('eventstore.token', 0))::text")
                    .query(String.class)
                    .single();
            readModels.stream()
                    .filter(name -> tokens.fetchSegments(name).length == 0)
                    .forEach(name -> tokens.initializeTokenSegments(name, segments, BEGINNING));
        });
    }

    LiveModel of(KeptModel model, MaxSegmentProvider share, Runnable moved, Threads threads) {
        var floor = new AtomicLong();
        var processor = PooledStreamingEventProcessor.builder()
                .name(model.name())
                .eventHandlerInvoker(new LiveFold(model, database, floor, moved))
                .errorHandler(failed -> {
                    throw new BatchFailed(model.name(), failed.error());
                })
                .messageSource(log.apply(floor::get))
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(threads.coordinators())
                .workerExecutor(threads.workers())
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_EVERY_MS)
                .claimExtensionThreshold(EXTEND_AFTER_MS)
                .enableCoordinatorClaimExtension()
                .maxSegmentProvider(share)
                .build();
        return new LiveModel(model, floor, processor);
    }
}
