package org.haven.eventstore.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haven.eventstore.Holder;
import org.haven.eventstore.everyevent.ChildProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process was about when it was killed, others go on with. */
class KilledProcessTest {

    /** Two read models of two segments each, and rebuilds in many parts. */
    static final String[] SETTINGS = {"--haven.read-models.segments=2", "--haven.rebuild.events-in-memory=5"};

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration A_CLAIM_LAPSES = Duration.ofSeconds(6);
    private static final Duration A_LOOK_OR_TWO = Duration.ofSeconds(4);
    private static final int HELD_PART = 5;

    private final ToyLog log = new ToyLog();
    private final Path folder;
    private final ToyNode survivor;

    KilledProcessTest(@TempDir Path folder) {
        this.folder = folder;
        this.survivor = new ToyNode(log, folder, new Toys().all(), SETTINGS);
        log.sql.sql("""
                ALTER SCHEMA toy OWNER TO haven;
                ALTER TABLE toy.tally OWNER TO haven;
                ALTER TABLE toy.line OWNER TO haven
                """).update();
    }

    @AfterEach
    void stop() {
        survivor.close();
    }

    @Test
    void a_rebuild_is_taken_up_where_it_was_and_done() throws Exception {
        IntStream.range(0, 40).forEach(n -> log.append(ToyLog.stream(n), 1, 2, 3));
        survivor.arrives(log);
        var folded = tally();
        List<String> begun;
        try (var holder = holdingAPart();
                var other = process("toy_tally")) {
            awaitTheRebuild();
            begun = rebuild();
            other.kill();
            holder.rollback();
        }
        log.append(ToyLog.stream(1), 4);

        await().atMost(PATIENCE)
                .until(() -> survivor.bean(Rebuilds.class)
                                .latest("toy_tally")
                                .orElseThrow()
                                .state()
                        == RebuildState.DONE);
        survivor.arrives(log);
        assertThat(rebuild().get(0)).as("node").isNotEqualTo(begun.get(0));
        assertThat(rebuild().get(1)).as("began").isEqualTo(begun.get(1));
        assertThat(log.days(ToyLog.stream(1))).containsExactly(1, 2, 3, 4);
        log.sql
                .sql("DELETE FROM toy.tally WHERE client_id = :one::uuid")
                .param("one", ToyLog.stream(1))
                .update();
        assertThat(tally())
                .isEqualTo(folded.stream()
                        .filter(row -> !row.contains(ToyLog.stream(1)))
                        .toList());
    }

    @Test
    void what_it_folded_is_the_survivors_as_soon_as_its_claims_lapse() throws Exception {
        try (var other = process()) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(owners()).hasSize(2));
            log.append(ToyLog.stream(1), 1);
            survivor.arrives(log);
            other.kill();
        }
        log.append(ToyLog.stream(1), 2);
        log.append(ToyLog.stream(2), 1);

        await().atMost(A_CLAIM_LAPSES.plus(A_LOOK_OR_TWO))
                .untilAsserted(() -> assertThat(owners())
                        .containsExactly(survivor.bean(NodeId.class).value() + " 4"));
        survivor.arrives(log);
        assertThat(log.days(ToyLog.stream(1))).containsExactly(1, 2);
        assertThat(log.days(ToyLog.stream(2))).containsExactly(1);
        assertThat(log.number("SELECT count(*) FROM toy.line")).isEqualTo(3);
    }

    private ChildProcess process(String... toRebuild) throws IOException {
        var arguments = Stream.concat(Stream.of(log.database.url(), folder.toString()), Stream.of(toRebuild));
        return ChildProcess.start(folder.resolve("complaints"), ToyProcess.class, arguments.toArray(String[]::new))
                .ready();
    }

    private List<String> tally() {
        return log.sql
                .sql("SELECT t::text FROM toy.tally AS t ORDER BY client_id")
                .query(String.class)
                .list();
    }

    /** Who does it, and when it began. */
    private List<String> rebuild() {
        return log.sql
                .sql("SELECT unnest(ARRAY[node::text, started_at::text]) FROM eventstore.rebuild")
                .query(String.class)
                .list();
    }

    /** Who holds how many segments. */
    private List<String> owners() {
        return log.sql
                .sql("SELECT owner || ' ' || count(*) FROM eventstore.token WHERE owner IS NOT NULL GROUP BY owner")
                .query(String.class)
                .list();
    }

    /** Lets nobody finish one of the parts. */
    private Holder holdingAPart() {
        log.sql.sql("""
                        CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN PERFORM pg_advisory_xact_lock(new.part); RETURN new; END $$;
                        CREATE TRIGGER hold BEFORE INSERT ON eventstore.rebuild_partition
                        FOR EACH ROW WHEN (new.part = %d) EXECUTE FUNCTION hold()
                        """.formatted(HELD_PART)).update();
        return Holder.by(log.database, "SELECT pg_advisory_xact_lock(" + HELD_PART + ")");
    }

    private void awaitTheRebuild() {
        await().atMost(PATIENCE).until(() -> log.number("""
                                SELECT count(*) FROM pg_stat_activity
                                WHERE datname = current_database() AND wait_event = 'advisory'
                                """) == 1);
    }
}
