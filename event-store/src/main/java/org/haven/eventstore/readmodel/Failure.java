package org.haven.eventstore.readmodel;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Something that was thrown, told without a word of any message: messages quote rows, and rows hold persons.
 */
public record Failure(Throwable thrown) {

    // Bad data, a broken constraint, the same row twice, a value too long for an index: another try brings the same.
    private static final Set<String> OF_DATA = Set.of("21", "22", "23", "54");
    // Connection, rollback of the transaction, resources, object state such as locks, operator, system.
    private static final Set<String> OF_THE_MOMENT = Set.of("08", "40", "53", "55", "57", "58");
    private static final String OURS = "org.haven.";

    /** Whether the database, and not the event, is why it was thrown. */
    boolean isOfTheDatabase() {
        return chain().anyMatch(each -> each instanceof SQLException
                || each instanceof DataAccessException
                || each instanceof TransactionException);
    }

    /** Whether the database refused what it was given, and will refuse it again. */
    boolean isOfTheData() {
        return sqlState()
                .filter(state -> state.length() == 5 && OF_DATA.contains(state.substring(0, 2)))
                .isPresent();
    }

    /** Whether the database was in trouble, rather than asked for what it cannot do. */
    boolean mayPass() {
        return isOfTheDatabase()
                && sqlState()
                        .map(state -> OF_THE_MOMENT.contains(state.substring(0, Math.min(2, state.length()))))
                        .orElse(true);
    }

    /** Whether it is what everybody meets while the database is away. */
    public boolean isOfAnOutage() {
        return mayPass() || chain().anyMatch(Failure::hasBegunNoTransaction);
    }

    // Axon then complains of a unit of work that cannot be rolled back, and keeps to itself why.
    private static boolean hasBegunNoTransaction(Throwable each) {
        return each instanceof IllegalStateException
                && Arrays.stream(each.getStackTrace())
                        .anyMatch(place -> place.getClassName().equals(UnitOfWork.class.getName())
                                && place.getMethodName().equals("attachTransaction"));
    }

    /** Whether the process itself is in trouble, whatever it was doing. */
    boolean isOfTheProcess() {
        return thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError);
    }

    private Optional<String> sqlState() {
        return chain().filter(SQLException.class::isInstance)
                .map(each -> ((SQLException) each).getSQLState())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The classes of what was thrown and of its causes, the database's code for it, and the first place in Haven's own code. */
    public String cause() {
        var classes = chain().map(each -> each.getClass().getName()).distinct().collect(Collectors.joining(" < "));
        var code = sqlState().map(state -> ", SQL state " + state).orElse("");
        return classes + code + place().map(frame -> " at " + frame).orElse("");
    }

    private Optional<StackTraceElement> place() {
        return chain().flatMap(each -> Arrays.stream(each.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst();
    }

    private Stream<Throwable> chain() {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
