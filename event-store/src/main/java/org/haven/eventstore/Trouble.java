package org.haven.eventstore;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** What may be said in a log of a failure: its kind, and never its message, which can quote a row. */
public final class Trouble {

    private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    private Trouble() {}

    /** As Spring tells it; every failure of a database is a {@link DataAccessException} to whoever is not on the connection. */
    public static DataAccessException translated(String task, SQLException failure) {
        var known = TRANSLATOR.translate(task, null, failure);
        return known != null ? known : new UncategorizedSQLException(task, null, failure);
    }

    /** Such as {@code PSQLException 57P01}. */
    public static String of(Throwable failure) {
        var cause = Stream.iterate(failure, known -> known != null, Throwable::getCause)
                .reduce(failure, (outer, inner) -> inner);
        var kind = cause.getClass().getSimpleName();
        return cause instanceof SQLException refused ? kind + " " + refused.getSQLState() : kind;
    }
}
