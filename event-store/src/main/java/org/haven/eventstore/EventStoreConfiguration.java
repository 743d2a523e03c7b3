package org.haven.eventstore;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.flywaydb.core.Flyway;
import org.haven.eventstore.aggregate.SnapshotSerializer;
import org.haven.eventstore.aggregate.Snapshots;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How history is kept in this release: Axon's stock JDBC engine behind one append lock. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    private static final int PAGE = 2000;
    private static final long LOOK_FOR_NEWS_MS = 20;

    @Bean(initMethod = "migrate")
    Flyway eventStoreMigrations(DataSource database) {
        return Migrations.of(database, "eventstore", "org/haven/eventstore/migration");
    }

    @Bean(initMethod = "migrate")
    Flyway keyMigrations(DataSource database) {
        return Migrations.of(database, "keys", "org/haven/eventstore/keys");
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer catalogSerializer() {
        return new CatalogSerializer();
    }

    @Bean
    @Qualifier("snapshotSerializer")
    SnapshotSerializer snapshotSerializer() {
        return new SnapshotSerializer();
    }

    /** Writes tokens and the like, which are all Axon's own; a token of a rebuild holds an Axon type by name. */
    @Bean
    @Primary
    Serializer serializer() {
        var axonOnly = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(axonOnly))
                .build();
    }

    @Bean
    EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("eventstore.event")
                .snapshotTable("eventstore.snapshot")
                .globalIndexColumn("global_index")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .timestampColumn("time_stamp")
                .build();
    }

    @Bean
    TokenSchema tokenSchema() {
        return TokenSchema.builder()
                .setTokenTable("eventstore.token")
                .setProcessorNameColumn("processor_name")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("time_stamp")
                .setOwnerColumn("owner")
                .build();
    }

    @Bean
    PersistenceExceptionResolver duplicateKeys() {
        return new SQLStateResolver("23505");
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            @Qualifier("eventSerializer") Serializer serializer,
            SnapshotSerializer snapshots,
            PersistenceExceptionResolver duplicateKeys,
            ConnectionProvider connections,
            TransactionManager transactions,
            EventSchema schema,
            JdbcClient sql) {
        var builder = JdbcEventStorageEngine.builder();
        builder.eventSerializer(serializer)
                .snapshotSerializer(snapshots)
                .snapshotFilter(Snapshots.of(snapshots))
                .persistenceExceptionResolver(duplicateKeys);
        builder.connectionProvider(connections).transactionManager(transactions).schema(schema);
        builder.batchSize(PAGE).finalAggregateBatchPredicate(page -> page.size() < PAGE);
        return new SerialJdbcEngine(builder, sql);
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(LOOK_FOR_NEWS_MS)
                .build();
    }

    /** A read model that cannot take an event stops and tries again; it never reads past it. */
    @Bean
    ConfigurerModule processors() {
        return configurer -> configurer
                .eventProcessing()
                .usingTrackingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerTrackingEventProcessorConfiguration(
                        axon -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(500));
    }

    @Bean
    MasterKey masterKey(
            @Value("${haven.master-key.keyset:}") String keyset,
            @Value("${haven.master-key.file:haven-data/keys/master-key.json}") Path file) {
        return keyset.isEmpty() ? MasterKey.in(file) : MasterKey.of(keyset);
    }

    @Bean
    ClientKeys clientKeys(JdbcClient sql, MasterKey master) {
        return new ClientKeys(sql, master);
    }

    @Bean
    Fingerprints fingerprints(JdbcClient sql, MasterKey master) {
        return new Fingerprints(sql, master);
    }

    @Bean
    Receipts receipts(JdbcClient sql) {
        return new Receipts(sql);
    }

    @Bean
    Positions positions(JdbcClient sql) {
        return new Positions(sql);
    }

    @Bean
    StartUpAssertions startUpAssertions(TransactionManager transactions, TokenStore tokens, JdbcClient sql) {
        return new StartUpAssertions(transactions, tokens, sql);
    }
}
