package org.haven.eventstore.readmodel;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rebuilds of all nodes as the database knows them: who does which, how far it is, and what of it is done for good. */
final class RebuildRegister {

    private static final int GIVEN_UP_AFTER_SECONDS = 15;
    private static final String RUNNING = "('WAITING', 'COPYING', 'INDEXING', 'CATCHING_UP', 'SWAPPING')";
    private static final String ALIVE =
            "heartbeat_at > clock_timestamp() - make_interval(secs => " + GIVEN_UP_AFTER_SECONDS + ")";

    /**
     * Where a rebuild begins or goes on.
     *
     * @param partitions 0 when it has not begun
     */
    record Claimed(long upTo, long foldedTo, int partitions) {
        boolean isNew() {
            return partitions == 0;
        }
    }

    private record Known(String state, boolean alive, String code, long upTo, long foldedTo, int partitions) {
        boolean isBeingDone() {
            return alive && !RebuildState.valueOf(state).isOver();
        }

        boolean canGoOn(String codeNow) {
            return code.equals(codeNow) && !state.equals("DONE") && !state.equals("FAILED");
        }
    }

    private final JdbcClient sql;
    private final Transactions transactions;
    private final UUID node = NodeId.unique();

    RebuildRegister(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** This node does it from now on: a stopped or abandoned one where it was, if by the same code; any other anew. */
    Claimed claim(String model, String code) {
        return transactions.answering(() -> {
            sql.sql("""
                            INSERT INTO eventstore.rebuild
                            VALUES (:model, 'FAILED', :node, '-infinity', '', 0, 0, 0, 0, 0, 0, 0, false, NULL,
                                    clock_timestamp(), NULL)
                            ON CONFLICT DO NOTHING
                            """).param("model", model).param("node", node).update();
            var known = sql.sql("SELECT state, " + ALIVE + """
                             AS alive, code, up_to, folded_to, partitions
                            FROM eventstore.rebuild WHERE read_model = :model FOR UPDATE
                            """)
                    .param("model", model)
                    .query(Known.class)
                    .single();
            if (known.isBeingDone()) {
                throw new RebuildRunning(model);
            }
            return known.canGoOn(code) ? goOn(model, known) : anew(model, code);
        });
    }

    private Claimed goOn(String model, Known known) {
        sql.sql("""
                        UPDATE eventstore.rebuild
                        SET state = 'WAITING', node = :node, heartbeat_at = clock_timestamp(), rate = 0,
                            to_be_stopped = false, failure = NULL, ended_at = NULL
                        WHERE read_model = :model
                        """).param("model", model).param("node", node).update();
        return new Claimed(known.upTo(), known.foldedTo(), known.partitions());
    }

    private Claimed anew(String model, String code) {
        sql.sql("DELETE FROM eventstore.rebuild WHERE read_model = :model")
                .param("model", model)
                .update();
        sql.sql("""
                        INSERT INTO eventstore.rebuild
                        VALUES (:model, 'WAITING', :node, clock_timestamp(), :code, 0, 0, 0, 0, 0, 0, 0, false, NULL,
                                clock_timestamp(), NULL)
                        """)
                .param("model", model)
                .param("node", node)
                .param("code", code)
                .update();
        return new Claimed(0, 0, 0);
    }

    void plan(String model, long upTo, int partitions, long total) {
        demandOurs(sql.sql("""
                        UPDATE eventstore.rebuild
                        SET up_to = :upTo, folded_to = :upTo, partitions = :partitions, total = :total
                        WHERE read_model = :model AND node = :node
                        """)
                .param("upTo", upTo)
                .param("partitions", partitions)
                .param("total", total)
                .param("model", model)
                .param("node", node)
                .update());
    }

    /** Says how it goes, and hears whether it is to stop. */
    boolean beat(String model, RebuildState state, int part, long events, long rate) {
        return sql.sql("""
                        UPDATE eventstore.rebuild
                        SET state = :state, part = :part, events = :events, rate = :rate, heartbeat_at = clock_timestamp()
                        WHERE read_model = :model AND node = :node AND state IN
                        """ + RUNNING + " RETURNING to_be_stopped")
                .param("state", state.name())
                .param("part", part)
                .param("events", events)
                .param("rate", rate)
                .param("model", model)
                .param("node", node)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** The last word of a transaction that writes for a rebuild: nothing of it counts if another node does the rebuild by now. */
    void demandOurs(String model) {
        demandOurs(sql.sql("SELECT FROM eventstore.rebuild WHERE read_model = :model AND node = :node FOR SHARE")
                .param("model", model)
                .param("node", node)
                .query((row, n) -> model)
                .list()
                .size());
    }

    private static void demandOurs(int rows) {
        if (rows == 0) {
            throw new RebuildTakenOver();
        }
    }

    void done(String model, int part, Table table, ShadowTables.Content content, long events) {
        sql.sql("INSERT INTO eventstore.rebuild_partition VALUES (:model, :part, :table, :rows, :last, :events)")
                .param("model", model)
                .param("part", part)
                .param("table", table.name())
                .param("rows", content.rows())
                .param("last", content.lastPosition())
                .param("events", events)
                .update();
    }

    Set<Integer> partsDone(String model) {
        return new TreeSet<>(sql.sql("SELECT DISTINCT part FROM eventstore.rebuild_partition WHERE read_model = :model")
                .param("model", model)
                .query(Integer.class)
                .list());
    }

    long eventsDone(String model) {
        return sql.sql("""
                        SELECT coalesce(sum(events), 0)
                        FROM (SELECT DISTINCT part, events FROM eventstore.rebuild_partition WHERE read_model = :model) AS parts
                        """).param("model", model).query(Long.class).single();
    }

    /** What the parts together have put into a table. */
    ShadowTables.Content copied(String model, Table table) {
        return sql.sql("""
                        SELECT coalesce(sum(row_count), 0)::bigint AS rows, coalesce(max(last_position), 0) AS last_position
                        FROM eventstore.rebuild_partition
                        WHERE read_model = :model AND table_name = :table
                        """)
                .param("model", model)
                .param("table", table.name())
                .query(ShadowTables.Content.class)
                .single();
    }

    void foldedTo(String model, long position) {
        sql.sql("UPDATE eventstore.rebuild SET folded_to = :position WHERE read_model = :model AND node = :node")
                .param("position", position)
                .param("model", model)
                .param("node", node)
                .update();
    }

    /** It is over, or, without a failure in a state that is not, left for whoever comes next. */
    void leave(String model, RebuildState state, @Nullable String failure) {
        sql.sql("""
                        UPDATE eventstore.rebuild
                        SET state = :state, failure = :failure, heartbeat_at = '-infinity', rate = 0,
                            ended_at = CASE WHEN :over THEN clock_timestamp() END
                        WHERE read_model = :model AND node = :node
                        """)
                .param("state", state.name())
                .param("failure", failure)
                .param("over", state.isOver())
                .param("model", model)
                .param("node", node)
                .update();
    }

    /** Asks whoever does it to stop; one that nobody does any more is stopped at once. False when there is nothing to stop. */
    boolean stop(String model) {
        return sql.sql("UPDATE eventstore.rebuild SET to_be_stopped = true, state = CASE WHEN " + ALIVE
                                + " THEN state ELSE 'STOPPED' END WHERE read_model = :model AND state IN " + RUNNING)
                        .param("model", model)
                        .update()
                > 0;
    }

    /** Those that a node has begun and does not do any more. */
    List<String> abandoned() {
        return sql.sql("SELECT read_model FROM eventstore.rebuild WHERE NOT " + ALIVE
                        + " AND NOT to_be_stopped AND state IN " + RUNNING)
                .query(String.class)
                .list();
    }

    Optional<RebuildStatus> latest(String model) {
        return sql.sql("SELECT * FROM eventstore.rebuild WHERE read_model = :model")
                .param("model", model)
                .query((row, n) -> {
                    long rate = row.getLong("rate");
                    long left = row.getLong("total") - row.getLong("events");
                    return new RebuildStatus(
                            row.getString("read_model"),
                            RebuildState.valueOf(row.getString("state")),
                            row.getInt("part"),
                            row.getInt("partitions"),
                            row.getLong("events"),
                            row.getLong("total"),
                            rate,
                            rate == 0 ? Optional.empty() : Optional.of(Math.max(0, left) / rate),
                            row.getLong("up_to"),
                            row.getObject("started_at", OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant),
                            Optional.ofNullable(row.getString("failure")));
                })
                .optional();
    }
}
