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
        demand(
                !couldChangeHistory(),
                "The role in spring.datasource.username could change or erase the log. It must be no superuser, not own the"
                        + " schema eventstore, and not be a member of a role that does; see haven.log-owner.username.");
    }

    private boolean couldChangeHistory() {
        return sql.sql("""
                        SELECT r.rolsuper
                            OR pg_has_role(current_user, t.relowner, 'MEMBER')
                            OR pg_has_role(current_user, s.nspowner, 'MEMBER')
                            OR has_table_privilege(t.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
                            OR has_any_column_privilege(t.oid, 'INSERT, UPDATE')
                        FROM pg_class t
                        JOIN pg_namespace s ON s.oid = t.relnamespace
                        JOIN pg_roles r ON r.rolname = current_user
                        WHERE s.nspname = 'eventstore' AND t.relname = 'event'
                        """).query(Boolean.class).single();
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
