package org.haven.eventstore.readmodel;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.haven.eventstore.EventCodec;
import org.haven.eventstore.Log;
import org.haven.eventstore.LogSource;
import org.haven.eventstore.Positions;
import org.haven.eventstore.Tail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How read models are kept. */
@Configuration(proxyBeanMethods = false)
@Import(RebuildConfiguration.class)
public class ReadModelConfiguration {

    private static final Duration CLAIM_LAPSES_AFTER = Duration.ofSeconds(6);

    @Bean
    NodeId node() {
        return NodeId.next();
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, TokenSchema schema, NodeId node) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(schema)
                .nodeId(node.value())
                .claimTimeout(CLAIM_LAPSES_AFTER)
                .build();
    }

    @Bean
    ReadModels readModels(ObjectProvider<ReadModel> models, JdbcClient sql, EventCodec codec) {
        return new ReadModels(models.orderedStream().toList(), sql, codec);
    }

    @Bean
    LiveSettings liveReadModelSettings(
            @Value("${haven.read-models.live:true}") boolean live,
            @Value("${haven.read-models.segments:1}") int segments,
            @Value("${haven.read-models.threads:4}") int threads,
            @Value("${haven.read-models.rebuild-from:50000}") long rebuildFrom) {
        return new LiveSettings(live, segments, threads, rebuildFrom);
    }

    @Bean
    Processors liveProcessors(DataSource database, TokenStore tokens, TransactionManager transactions, Tail tail) {
        return new Processors(database, tokens, transactions, floor -> new LogSource(tail, floor));
    }

    @Bean
    LiveReadModels liveReadModels(
            ReadModels models,
            Processors processors,
            NodeId node,
            JdbcClient sql,
            Positions positions,
            LiveSettings live) {
        return new LiveReadModels(models, processors, new Balance(sql, node.value()), sql, positions, live);
    }

    @Bean
    Parking parking(ReadModels models, Log log, PlatformTransactionManager transactions, DataSource database) {
        return new Parking(models, log, new TransactionTemplate(transactions), database);
    }
}
