package org.haven.eventstore.readmodel;

import java.util.Set;
import javax.sql.DataSource;
import org.haven.eventstore.CodeFingerprint;
import org.haven.eventstore.EventCodec;
import org.haven.eventstore.Log;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/** How read models are made anew, and held against the log. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RebuildConfiguration {

    @Bean
    Transactions rebuildTransactions(DataSource database, PlatformTransactionManager transactions) {
        return new Transactions(database, transactions);
    }

    /**
     * @param eventsInMemory about how many events are folded at once; with five to a stream, a quarter of a million need some
     *     200 MB
     */
    @Bean
    Rebuilds rebuilds(
            ReadModels models,
            LiveReadModels live,
            LiveSettings settings,
            JdbcClient sql,
            Transactions rebuildTransactions,
            Log log,
            EventCodec codec,
            @Value("${haven.rebuild.events-in-memory:250000}") int eventsInMemory) {
        var register = new RebuildRegister(sql, rebuildTransactions);
        var tools = new Rebuild.Tools(sql, rebuildTransactions, log, codec, register, eventsInMemory);
        return new Rebuilds(
                models, whoFolds(live), tools, settings.live(), SingletonSupplier.of(CodeFingerprint::compute));
    }

    private static Rebuilds.Live whoFolds(LiveReadModels live) {
        return new Rebuilds.Live() {
            @Override
            public Set<String> behind() {
                return live.behind();
            }

            @Override
            public void start(String readModel) {
                if (live.isRunning()) {
                    live.start(readModel);
                }
            }
        };
    }

    @Bean
    Reconciliation reconciliation(ReadModels models, JdbcClient sql, PlatformTransactionManager transactions) {
        return new Reconciliation(models, sql, transactions);
    }

    @Bean
    NightlyReconciliation nightlyReconciliation(
            Reconciliation reconciliation, ReadModels models, JdbcClient sql, Transactions rebuildTransactions) {
        return new NightlyReconciliation(reconciliation, models, sql, rebuildTransactions);
    }
}
