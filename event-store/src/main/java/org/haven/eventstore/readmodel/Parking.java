package org.haven.eventstore.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.haven.eventstore.Log;
import org.haven.eventstore.Progress;
import org.haven.eventstore.StoredEvent;
import org.haven.kernel.event.StaffId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The streams that read models could not follow: a poison event parks its own stream in its own read model, and nothing
 * else. A letter points into the log; once the fold is mended, or the event dropped, the stream goes back in order.
 */
public final class Parking {

    /** A letter as it lies, without what waits behind it. */
    private record Parked(
            String readModel,
            String stream,
            long position,
            String eventName,
            String cause,
            Instant parkedAt,
            int tries) {

        Letter with(long waiting) {
            return new Letter(readModel, stream, position, eventName, cause, parkedAt, tries, waiting);
        }
    }

    private final ReadModels models;
    private final Log log;
    private final TransactionOperations transactions;
    private final JdbcClient sql;
    private final JdbcTemplate database;

    Parking(ReadModels models, Log log, TransactionOperations transactions, DataSource database) {
        this.models = models;
        this.log = log;
        this.transactions = transactions;
        this.sql = JdbcClient.create(database);
        this.database = new JdbcTemplate(database);
    }

    /** The letters of a read model, the oldest event first. */
    public List<Letter> letters(String readModel) {
        return sql.sql("""
                        SELECT read_model, stream, position, event_name, cause, parked_at, tries
                        FROM eventstore.parked
                        WHERE read_model = :model
                        ORDER BY position
                        """).param("model", readModel).query(Parked.class).list().stream()
                .map(letter -> letter.with(waiting(letter)))
                .toList();
    }

    private long waiting(Parked letter) {
        return sql.sql("""
                        SELECT count(*)
                        FROM eventstore.event
                        WHERE stream = :stream AND position BETWEEN :parked AND :come AND name = ANY(:names)
                        """)
                .param("stream", letter.stream())
                .param("parked", letter.position())
                .param("come", Progress.of(letter.readModel(), sql).of(letter.stream()))
                .param("names", model(letter.readModel()).takesNames().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private ReadModel model(String name) {
        return models.named(name)
                .orElseThrow(() -> new IllegalArgumentException("This process folds no read model " + name + "."));
    }

    /** Folds what waits of a parked stream, in order, as far as it can be folded. */
    public Retried retry(String readModel, String stream) {
        return retry(readModel, stream, letter -> true, letter -> letter.position());
    }

    /** Does without the event at which a stream is parked, for good, and folds what waits behind it. */
    public Retried drop(String readModel, String stream, long position, String reason, StaffId staff) {
        return retry(readModel, stream, letter -> letter.position() == position, letter -> {
            sql.sql("""
                            INSERT INTO eventstore.dropped (read_model, position, stream, reason, dropped_by)
                            VALUES (:model, :position, :stream, :reason, :staff)
                            """)
                    .param("model", readModel)
                    .param("position", position)
                    .param("stream", stream)
                    .param("reason", reason)
                    .param("staff", staff.value())
                    .update();
            return position + 1;
        });
    }

    @FunctionalInterface
    private interface Beginning {
        long of(Parked letter);
    }

    private Retried retry(String readModel, String stream, Predicate<Parked> asked, Beginning beginning) {
        var fold = new BatchFold(models.kept(model(readModel)));
        return Objects.requireNonNull(transactions.execute(transaction -> {
            // Whoever folds live waits for the letter; so what is behind the segment's token is ours, and only that.
            var letter = locked(readModel, stream).filter(asked);
            if (letter.isEmpty()) {
                return Retried.NO_SUCH_LETTER;
            }
            var waiting = waiting(letter.get(), beginning.of(letter.get()));
            return database.execute((Connection connection) -> retry(connection, fold, letter.get(), waiting));
        }));
    }

    private Optional<Parked> locked(String readModel, String stream) {
        // Before the letter, so that a rebuild, which replaces letters, is waited for in the same order as everywhere.
        sql.sql("SELECT true FROM eventstore.read_model WHERE name = :model FOR SHARE")
                .param("model", readModel)
                .query(Boolean.class)
                .optional();
        return sql.sql("""
                        SELECT read_model, stream, position, event_name, cause, parked_at, tries
                        FROM eventstore.parked
                        WHERE read_model = :model AND stream = :stream
                        FOR UPDATE
                        """)
                .param("model", readModel)
                .param("stream", stream)
                .query(Parked.class)
                .optional();
    }

    private List<StoredEvent> waiting(Parked letter, long from) {
        var names = model(letter.readModel()).takesNames();
        long come = Progress.of(letter.readModel(), sql).of(letter.stream());
        return log.ofStream(letter.stream(), 0).stream()
                .filter(event -> event.position() >= from && event.position() <= come)
                .filter(event -> names.contains(event.name()))
                .toList();
    }

    private Retried retry(Connection connection, BatchFold fold, Parked letter, List<StoredEvent> waiting)
            throws SQLException {
        BatchFold.savepoint(connection);
        var unfolded = fold.fold(connection, waiting).stream().findAny();
        unfolded.ifPresentOrElse(event -> park(letter, event), () -> forget(letter));
        return unfolded.isPresent() ? Retried.PARKED : Retried.FOLLOWED;
    }

    private void park(Parked letter, Unfolded unfolded) {
        sql.sql("""
                        UPDATE eventstore.parked
                        SET position = :position, event_name = :name, cause = :cause, tries = :tries,
                            parked_at = clock_timestamp()
                        WHERE read_model = :model AND stream = :stream
                        """)
                .param("position", unfolded.event().position())
                .param("name", unfolded.event().name())
                .param("cause", unfolded.cause())
                .param("tries", letter.tries() + 1)
                .param("model", letter.readModel())
                .param("stream", letter.stream())
                .update();
    }

    private void forget(Parked letter) {
        sql.sql("DELETE FROM eventstore.parked WHERE read_model = :model AND stream = :stream")
                .param("model", letter.readModel())
                .param("stream", letter.stream())
                .update();
    }
}
