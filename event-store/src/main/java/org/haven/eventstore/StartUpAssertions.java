package org.haven.eventstore;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What would lose history in silence stops the start instead. */
final class StartUpAssertions implements SmartInitializingSingleton {

    private final TransactionManager transactions;
    private final TokenStore tokens;
    private final JdbcClient sql;

    StartUpAssertions(TransactionManager transactions, TokenStore tokens, JdbcClient sql) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.sql = sql;
    }

    @Override
    public void afterSingletonsInstantiated() {
        demand(
                transactions instanceof SpringTransactionManager,
                "Axon's transaction manager is not Spring's, but "
                        + transactions.getClass().getName() + ".");
        demand(
                tokens instanceof JdbcTokenStore,
                "Axon's token store is not in the database, but "
                        + tokens.getClass().getName() + ".");
        int version = sql.sql("SELECT current_setting('server_version_num')::int")
                .query(Integer.class)
                .single();
        demand(version >= 150000, "PostgreSQL 15 or later is needed; this server is " + version + ".");
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
