package org.haven.eventstore.readmodel;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.haven.eventstore.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every read model against the log, by SQL that shares nothing with the code that folds: how many rows each table must
 * have, and which event wrote the last of them.
 */
public final class Reconciliation {

    private static final Logger LOGGER = LoggerFactory.getLogger(Reconciliation.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};
    private static final TypeReference<List<Dropped>> DROPPED = new TypeReference<>() {};
    private static final String LOG = "eventstore.event";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private record Expected(String tableName, long rowCount, long lastPosition) {}

    private final ReadModels models;
    private final JdbcClient sql;
    private final TransactionOperations atOneMoment;

    Reconciliation(ReadModels models, JdbcClient sql, PlatformTransactionManager transactions) {
        this.models = models;
        this.sql = sql;
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        template.setReadOnly(true);
        this.atOneMoment = template;
    }

    /** Every read model of this process, now. */
    public List<Reconciled> run() {
        return models.all().stream().map(this::run).toList();
    }

    /** What the latest reconciliation of a read model found, on whichever process it was. */
    public Optional<Reconciled> latest(String readModel) {
        return sql.sql("""
                        SELECT ran_at, up_to, outcome, differences::text, letters, dropped::text
                        FROM eventstore.reconciliation WHERE read_model = :model
                        """)
                .param("model", readModel)
                .query((row, n) -> new Reconciled(
                        readModel,
                        row.getObject("ran_at", OffsetDateTime.class).toInstant(),
                        row.getLong("up_to"),
                        Reconciled.Outcome.valueOf(row.getString("outcome")),
                        JSON.readValue(row.getString("differences"), DIFFERENCES),
                        row.getLong("letters"),
                        JSON.readValue(row.getString("dropped"), DROPPED)))
                .optional();
    }

    private Reconciled run(ReadModel model) {
        var found = compare(model);
        keep(found);
        if (found.outcome() == Reconciled.Outcome.AGREES || found.outcome() == Reconciled.Outcome.EXPLAINED) {
            LOGGER.info("Reconciled {}", found);
        } else {
            LOGGER.warn("Reconciled {}", found);
        }
        return found;
    }

    private Reconciled compare(ReadModel model) {
        var question = model.reconciliation();
        if (question.isPresent()) {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                var found = compareNow(model, question.get());
                if (found.isPresent()) {
                    return found.get();
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
        return new Reconciled(
                model.name(), now(), 0, Reconciled.Outcome.UNDECIDED, List.of(), letters(model), dropped(model));
    }

    private Optional<Reconciled> compareNow(ReadModel model, String question) {
        return Objects.requireNonNull(atOneMoment.execute(status -> {
            sql.sql("SET LOCAL statement_timeout = 0").update();
            var upTo = comeTo(model);
            return upTo.isPresent()
                    ? Optional.of(compare(model, question, upTo.getAsLong()))
                    : Optional.<Reconciled>empty();
        }));
    }

    private Reconciled compare(ReadModel model, String question, long upTo) {
        var differences = differences(model, question, upTo);
        long letters = letters(model);
        var dropped = dropped(model);
        return new Reconciled(
                model.name(),
                now(),
                upTo,
                outcome(model, question, upTo, differences, letters, dropped),
                differences,
                letters,
                dropped);
    }

    private Reconciled.Outcome outcome(
            ReadModel model,
            String question,
            long upTo,
            List<Difference> differences,
            long letters,
            List<Dropped> dropped) {
        if (letters > 0) {
            return Reconciled.Outcome.DIFFERS;
        }
        if (differences.isEmpty()) {
            return Reconciled.Outcome.AGREES;
        }
        return !dropped.isEmpty()
                        && differences(model, withoutDropped(model, question), upTo)
                                .isEmpty()
                ? Reconciled.Outcome.EXPLAINED
                : Reconciled.Outcome.DIFFERS;
    }

    /** The same question, of a log in which the events that were dropped never stood. */
    private static String withoutDropped(ReadModel model, String question) {
        return """
                WITH log_without_dropped AS NOT MATERIALIZED (
                    SELECT * FROM eventstore.event AS e
                    WHERE NOT EXISTS (SELECT FROM eventstore.dropped AS d
                                      WHERE d.read_model = '%s' AND d.position = e.position))
                SELECT * FROM (
                %s
                ) AS answer
                """.formatted(model.name(), question.replace(LOG, "log_without_dropped"));
    }

    private List<Difference> differences(ReadModel model, String question, long upTo) {
        var differences = new ArrayList<Difference>();
        for (var expected :
                sql.sql(question).param("upTo", upTo).query(Expected.class).list()) {
            var found = sql.sql("SELECT count(*) AS rows, coalesce(max(position), 0) AS last_position FROM "
                            + table(model, expected.tableName()).name())
                    .query(ShadowTables.Content.class)
                    .single();
            if (found.rows() != expected.rowCount() || found.lastPosition() != expected.lastPosition()) {
                differences.add(new Difference(
                        expected.tableName(),
                        expected.rowCount(),
                        found.rows(),
                        expected.lastPosition(),
                        found.lastPosition()));
            }
        }
        return differences;
    }

    private static Table table(ReadModel model, String name) {
        return model.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(model.name() + " has no table " + name + "."));
    }

    /** The position for which the tables stand: all that is taken up to there is folded, and nothing later. */
    private OptionalLong comeTo(ReadModel model) {
        var progress = Progress.of(model.name(), sql);
        long farthest = Math.max(
                progress.foldedTo(),
                progress.segments().values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0));
        boolean allAreThere = sql
                .sql("""
                        SELECT position, stream FROM eventstore.event
                        WHERE position > :least AND position <= :farthest AND name IN (:names)
                        """)
                .param("least", progress.least())
                .param("farthest", farthest)
                .param("names", model.takesNames())
                .query((row, n) -> row.getLong("position") <= progress.of(row.getString("stream")))
                .list()
                .stream()
                .allMatch(there -> there);
        return allAreThere ? OptionalLong.of(Math.max(0, farthest)) : OptionalLong.empty();
    }

    private long letters(ReadModel model) {
        return sql.sql("SELECT count(*) FROM eventstore.parked WHERE read_model = :model")
                .param("model", model.name())
                .query(Long.class)
                .single();
    }

    private List<Dropped> dropped(ReadModel model) {
        return sql.sql("""
                        SELECT reason, count(*) AS events FROM eventstore.dropped
                        WHERE read_model = :model GROUP BY reason ORDER BY reason
                        """).param("model", model.name()).query(Dropped.class).list();
    }

    private Instant now() {
        return sql.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private void keep(Reconciled found) {
        sql.sql("""
                        INSERT INTO eventstore.reconciliation
                        VALUES (:model, :ranAt, :upTo, :outcome, :differences::jsonb, :letters, :dropped::jsonb)
                        ON CONFLICT (read_model) DO UPDATE SET
                            ran_at = excluded.ran_at, up_to = excluded.up_to, outcome = excluded.outcome,
                            differences = excluded.differences, letters = excluded.letters,
                            dropped = excluded.dropped
                        """)
                .param("model", found.readModel())
                .param("ranAt", OffsetDateTime.ofInstant(found.ranAt(), ZoneOffset.UTC))
                .param("upTo", found.upTo())
                .param("outcome", found.outcome().name())
                .param("differences", JSON.writeValueAsString(found.differences()))
                .param("letters", found.letters())
                .param("dropped", JSON.writeValueAsString(found.dropped()))
                .update();
    }
}
