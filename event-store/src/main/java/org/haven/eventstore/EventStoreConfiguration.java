package org.haven.eventstore;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.flywaydb.core.Flyway;
import org.haven.eventstore.aggregate.SnapshotSerializer;
import org.haven.eventstore.readmodel.ReadModelConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How history is kept. */
@Configuration(proxyBeanMethods = false)
@Import({LogConfiguration.class, ReadModelConfiguration.class})
public class EventStoreConfiguration {

    @Bean(initMethod = "migrate")
    Flyway eventStoreMigrations(
            JdbcConnectionDetails database,
            @Value("${haven.log-owner.username:}") String owner,
            @Value("${haven.log-owner.password:}") String password) {
        var product = Objects.requireNonNull(database.getUsername(), "Set spring.datasource.username.");
        return Migrations.ofTheLog(new LogOwner(owner, password).database(database), product);
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
    EventCodec eventCodec(@Qualifier("eventSerializer") Serializer serializer) {
        return new EventCodec(serializer);
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
    Appender appender(
            JdbcConnectionDetails database,
            @Value("${haven.log.queue:2048}") int queue,
            @Value("${haven.log.statement-timeout:10s}") Duration statementTimeout,
            @Value("${haven.log.patience:10s}") Duration patience) {
        return new Appender(database, new AppendSettings(queue, statementTimeout, patience));
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            @Qualifier("eventSerializer") Serializer serializer,
            SnapshotSerializer snapshots,
            Appender appender,
            JdbcClient sql) {
        return new PostgresEventStorageEngine(serializer, snapshots, appender, sql);
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return new LogEventStore(engine);
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
    SearchTokens searchTokens(JdbcClient sql, MasterKey master) {
        return new SearchTokens(sql, master);
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
