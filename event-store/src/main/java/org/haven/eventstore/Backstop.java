package org.haven.eventstore;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** What it means for a request that the database itself refused to write it, although every check had let it pass. */
final class Backstop {

    private Backstop() {}

    /** Whether it says something about the database, such as no space or no time, and nothing about any request. */
    static boolean isOfTheDatabase(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("25")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("55")
                || state.startsWith("57")
                || state.startsWith("58");
    }

    static Supplier<RuntimeException> of(SQLException failure, AppendRequest request) {
        var table = table(failure);
        var taken =
                request.claims().stream().filter(claim -> !claim.isOfNoDay()).findFirst();
        if (PSQLState.EXCLUSION_VIOLATION.getState().equals(failure.getSQLState()) && taken.isPresent()) {
            return taken.orElseThrow().refusal();
        }
        if (PSQLState.UNIQUE_VIOLATION.getState().equals(failure.getSQLState()) && table.equals("receipt")) {
            return AlreadyAnswered::new;
        }
        if (PSQLState.UNIQUE_VIOLATION.getState().equals(failure.getSQLState()) && !isEventId(failure)) {
            return () -> new ConcurrencyException("Somebody else has written at this place.");
        }
        // Whatever the database said stays with it, since it may quote what was to be written.
        return () -> new EventStoreException("The database does not take this event (" + failure.getSQLState() + ").");
    }

    private static boolean isEventId(SQLException failure) {
        return constraint(failure).contains("event_id");
    }

    private static String table(SQLException failure) {
        return failure instanceof PSQLException answer && answer.getServerErrorMessage() != null
                ? String.valueOf(answer.getServerErrorMessage().getTable())
                : "";
    }

    private static String constraint(SQLException failure) {
        return failure instanceof PSQLException answer && answer.getServerErrorMessage() != null
                ? String.valueOf(answer.getServerErrorMessage().getConstraint())
                : "";
    }
}
