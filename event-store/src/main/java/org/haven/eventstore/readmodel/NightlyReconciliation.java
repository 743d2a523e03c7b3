package org.haven.eventstore.readmodel;

import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Holds the read models against the log while few people work, on one of the processes that have them. */
final class NightlyReconciliation {

    private static final Logger LOGGER = LoggerFactory.getLogger(NightlyReconciliation.class);

    private final Reconciliation reconciliation;
    private final ReadModels models;
    private final JdbcClient sql;
    private final Transactions transactions;

    NightlyReconciliation(Reconciliation reconciliation, ReadModels models, JdbcClient sql, Transactions transactions) {
        this.reconciliation = reconciliation;
        this.models = models;
        this.sql = sql;
        this.transactions = transactions;
    }

    @Scheduled(cron = "${haven.reconcile.cron:0 30 3 * * *}", zone = "UTC")
    void run() {
        try {
            transactions.doing(connection -> {
                if (nobodyElseDoes()) {
                    reconciliation.run();
                }
            });
        } catch (RuntimeException failed) {
            LOGGER.warn("Read models could not be reconciled: {}.", new Failure(failed).cause());
        }
    }

    private boolean nobodyElseDoes() {
        return sql.sql("SELECT pg_try_advisory_xact_lock(hashtext('haven reconciliation'), hashtext(:models))")
                .param("models", new TreeSet<>(models.names()).toString())
                .query(Boolean.class)
                .single();
    }
}
