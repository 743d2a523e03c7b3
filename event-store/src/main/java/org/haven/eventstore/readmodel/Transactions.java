package org.haven.eventstore.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.haven.eventstore.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions of long work: without a limit of time, and several at once on one thread. */
final class Transactions {

    /** What is done on a connection. */
    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource database;
    private final TransactionTemplate own;
    private final TransactionTemplate within;
    private final TransactionTemplate none;

    Transactions(DataSource database, PlatformTransactionManager transactions) {
        this.database = database;
        this.own = of(transactions, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.within = of(transactions, TransactionDefinition.PROPAGATION_NESTED);
        this.none = of(transactions, TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    private static TransactionTemplate of(PlatformTransactionManager transactions, int propagation) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }

    /** Does it in a transaction of its own, whatever others are open. */
    void doing(Work work) {
        own.executeWithoutResult(status -> on(connection -> {
            withoutLimit(connection);
            work.on(connection);
        }));
    }

    /** The same, with an answer. */
    <T> T answering(Supplier<T> question) {
        return Objects.requireNonNull(own.execute(status -> {
            on(Transactions::withoutLimit);
            return question.get();
        }));
    }

    private static void withoutLimit(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0");
        }
    }

    /** Does it as a part of the transaction, or answers why the database would not have its data, with nothing of it done. */
    @Nullable
    Exception trying(Work work) {
        try {
            within.executeWithoutResult(status -> on(work));
            return null;
        } catch (DataAccessException failed) {
            if (new Failure(failed).isOfTheData()) {
                return failed;
            }
            throw failed;
        }
    }

    /** Whether others were in the way, and may be gone the next time. */
    static boolean isOfTheMoment(DataAccessException failed) {
        return state(failed).equals(LOCK_NOT_AVAILABLE) || state(failed).startsWith("40");
    }

    private static String state(DataAccessException failed) {
        return failed.getMostSpecificCause() instanceof SQLException cause
                ? Objects.requireNonNullElse(cause.getSQLState(), "")
                : "";
    }

    /** For what is to see the database as it is now. */
    TransactionOperations apart() {
        return none;
    }

    private void on(Work work) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            work.on(connection);
        } catch (SQLException failed) {
            throw Trouble.translated("rebuilding", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
