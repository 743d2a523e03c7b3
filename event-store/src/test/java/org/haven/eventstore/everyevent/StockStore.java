package org.haven.eventstore.everyevent;

import com.zaxxer.hikari.HikariDataSource;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.haven.eventstore.CatalogSerializer;
import org.haven.eventstore.TestDatabase;
import org.haven.eventstore.everyevent.Attempt.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Axon's own JDBC engine and tracking processor with the settings that they come with. */
final class StockStore implements Store {

    private final HikariDataSource database = new HikariDataSource();
    private final TransactionManager transactions;
    private final EmbeddedEventStore events;
    private final JdbcTokenStore tokens;

    StockStore(String url) {
        database.setJdbcUrl(url + "?currentSchema=stock");
        database.setUsername(TestDatabase.OWNER);
        database.setMaximumPoolSize(24);
        sql().sql("CREATE SCHEMA IF NOT EXISTS stock").update();
        transactions = new SpringTransactionManager(new DataSourceTransactionManager(database));
        var connections = new SpringDataSourceConnectionProvider(database);
        var engine = JdbcEventStorageEngine.builder()
                .eventSerializer(new CatalogSerializer())
                .snapshotSerializer(new CatalogSerializer())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        events = EmbeddedEventStore.builder().storageEngine(engine).build();
        tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(Jackson3Serializer.builder().build())
                .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public OptionalLong inOneCommand(Runnable work) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        var result = unit.executeWithResult(() -> {
            work.run();
            return OptionalLong.empty();
        });
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
        return OptionalLong.empty();
    }

    @Override
    public boolean takesConditions() {
        return false;
    }

    @Override
    public Told told(RuntimeException failure) {
        return failure instanceof ChangedTheirMind ? Told.REFUSED : Told.UNKNOWN;
    }

    @Override
    public StreamingEventProcessor processor(String name, EventHandlerInvoker invoker) {
        return TrackingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .build();
    }

    @Override
    public void read(long after, Consumer<Seen> reader) {
        // It is read by its processor.
    }

    @Override
    public JdbcClient sql() {
        return JdbcClient.create(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
