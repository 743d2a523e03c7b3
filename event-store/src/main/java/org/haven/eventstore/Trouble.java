package org.haven.eventstore;

import java.sql.SQLException;
import java.util.stream.Stream;

/** What may be said in a log of a failure: its kind, and never its message, which can quote a row. */
public final class Trouble {

    private Trouble() {}

    /** Such as {@code PSQLException 57P01}. */
    public static String of(Throwable failure) {
        var cause = Stream.iterate(failure, known -> known != null, Throwable::getCause)
                .reduce(failure, (outer, inner) -> inner);
        var kind = cause.getClass().getSimpleName();
        return cause instanceof SQLException refused ? kind + " " + refused.getSQLState() : kind;
    }
}
