package org.haven.eventstore.everyevent;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.haven.eventstore.AlreadyAnswered;
import org.haven.eventstore.AppendConditions;
import org.haven.eventstore.EventStoreConfiguration;
import org.haven.eventstore.LogBusy;
import org.haven.eventstore.LogSource;
import org.haven.eventstore.LogUnavailable;
import org.haven.eventstore.OutcomeUnknown;
import org.haven.eventstore.StoredEvent;
import org.haven.eventstore.Tail;
import org.haven.eventstore.TestDatabase;
import org.haven.eventstore.everyevent.Attempt.Told;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Haven's own engine and its log's streams. */
final class ProductStore implements Store {

    private static final List<Class<? extends RuntimeException>> REFUSALS = List.of(
            ChangedTheirMind.class,
            Taken.class,
            ConcurrencyException.class,
            AggregateStreamCreationException.class,
            AlreadyAnswered.class,
            LogBusy.class,
            LogUnavailable.class,
            DataAccessException.class,
            EventStoreException.class);

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);
    private final ConfigurableApplicationContext context;

    ProductStore(String url, Path folder) {
        var application = new SpringApplication(Service.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        context = application.run(
                "--spring.config.name=none",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + TestDatabase.PRODUCT,
                "--haven.log-owner.username=" + TestDatabase.OWNER,
                "--spring.datasource.hikari.maximum-pool-size=12",
                "--axon.serializer.general=jackson3",
                "--axon.serializer.events=jackson3",
                "--axon.serializer.messages=jackson3",
                "--axon.timeout.enabled=false",
                "--logging.level.root=off",
                "--haven.master-key.file=" + folder.resolve("master-key.json"));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public EventStore events() {
        return bean(EventStore.class);
    }

    @Override
    public OptionalLong inOneCommand(Runnable work) {
        var position = new AtomicLong();
        var result = DefaultUnitOfWork.startAndGet(null).executeWithResult(() -> {
            AppendConditions.current().whenAppended(appended -> position.set(appended.lastPosition()));
            work.run();
            return null;
        });
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
        return OptionalLong.of(position.get());
    }

    @Override
    public boolean takesConditions() {
        return true;
    }

    @Override
    public Told told(RuntimeException failure) {
        if (failure instanceof OutcomeUnknown) {
            return Told.UNKNOWN;
        }
        return REFUSALS.stream().anyMatch(refusal -> refusal.isInstance(failure)) ? Told.REFUSED : Told.UNEXPECTED;
    }

    @Override
    public StreamingEventProcessor processor(String name, EventHandlerInvoker invoker) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .messageSource(log())
                .initialToken(source -> source.createTailToken())
                .initialSegmentCount(2)
                .batchSize(100)
                .tokenClaimInterval(500)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .tokenStore(bean(TokenStore.class))
                .transactionManager(bean(TransactionManager.class))
                .build();
    }

    @Override
    public void read(long after, Consumer<Seen> reader) {
        try (var stream = log().openStream(new GlobalSequenceTrackingToken(after))) {
            while (!Thread.currentThread().isInterrupted()) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    reader.accept(seen(stream.nextAvailable()));
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static Seen seen(TrackedEventMessage<?> message) {
        var event = (StoredEvent) message.getPayload();
        return new Seen(event.position(), event.id(), event.stream(), event.version());
    }

    private LogSource log() {
        return new LogSource(bean(Tail.class), () -> 0);
    }

    @Override
    public JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(EventStoreConfiguration.class)
    static class Service {}
}
