package org.haven.benchmark.gateway;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Axon's JDBC engine in place of Haven's. */
@Configuration(proxyBeanMethods = false)
class StockEngine {

    private static final int PAGE = 2000;

    @Bean
    @Primary
    EventStorageEngine axonsJdbcEngine(
            @Qualifier("eventSerializer") Serializer serializer,
            ConnectionProvider connections,
            TransactionManager transactions) {
        var builder = JdbcEventStorageEngine.builder();
        builder.eventSerializer(serializer).snapshotSerializer(serializer);
        builder.persistenceExceptionResolver(new SQLStateResolver("23505"));
        builder.connectionProvider(connections).transactionManager(transactions).schema(StockTables.SCHEMA);
        builder.batchSize(PAGE).finalAggregateBatchPredicate(page -> page.size() < PAGE);
        return builder.build();
    }
}
