package org.haven.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.sql.SQLException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class LoggedFailureTest {

    private final LoggedFailure words = new LoggedFailure();

    LoggedFailureTest() {
        words.start();
    }

    @Test
    void an_outage_of_the_database_is_one_line_without_what_the_database_said() {
        var away = new DataAccessResourceFailureException("Ada Stone", new SQLException("Ada Stone", "57P01"));

        assertThat(logged(new IllegalStateException(away)))
                .hasLineCount(1)
                .contains("DataAccessResourceFailureException", "57P01")
                .doesNotContain("\tat ", "Ada Stone");
    }

    @Test
    void a_transaction_that_axon_could_not_begin_is_one_line() {
        var unit = new DefaultUnitOfWork<>(null);

        var complaint = catchThrowable(() -> unit.attachTransaction(() -> {
            throw new CannotCreateTransactionException("away");
        }));

        assertThat(logged(complaint)).hasLineCount(1).contains("IllegalStateException");
    }

    @Test
    void what_the_database_cannot_do_is_told_with_its_places() {
        assertThat(logged(new SQLException("no such table", "42P01"))).contains("no such table", "\tat ");
    }

    @Test
    void a_failure_of_our_own_is_told_with_its_places() {
        assertThat(logged(new IllegalStateException("ours")))
                .contains("ours", "\tat " + getClass().getName());
    }

    @Test
    void without_a_failure_nothing_is_said() {
        assertThat(words.convert(new LoggingEvent("", logger(), Level.WARN, "", null, null)))
                .isEmpty();
    }

    private String logged(Throwable failure) {
        return words.convert(new LoggingEvent("", logger(), Level.WARN, "", failure, null));
    }

    private static Logger logger() {
        return new LoggerContext().getLogger("somebody");
    }
}
