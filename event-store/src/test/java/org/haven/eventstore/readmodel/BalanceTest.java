package org.haven.eventstore.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BalanceTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ANA = ToyLog.stream(1);

    private final ToyLog log = new ToyLog();
    private final Toys toys = new Toys();
    private final Path folder;

    BalanceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Two read models of two segments each: four to share. */
    private ToyNode node() {
        return new ToyNode(log, folder, toys.all(), "--haven.read-models.segments=2");
    }

    private List<Long> held() {
        return log.sql.sql("""
                        SELECT count(owner) FROM eventstore.node LEFT JOIN eventstore.token ON owner = id
                        GROUP BY id ORDER BY 1
                        """).query(Long.class).list();
    }

    private void writeAndFold(ToyNode node, int... days) {
        IntStream.of(days).forEach(day -> log.append(ANA, day));
        assertThat(node.comes("toy_tally", log.head())).isTrue();
        assertThat(node.comes("toy_lines", log.head())).isTrue();
    }

    @Test
    void one_that_is_alone_has_all_and_leaves_half_to_the_one_that_comes() {
        try (var first = node()) {
            await().atMost(SOON).untilAsserted(() -> assertThat(held()).containsExactly(4L));
            writeAndFold(first, 1, 2);
            try (var second = node()) {
                await().atMost(SOON).untilAsserted(() -> assertThat(held()).containsExactly(2L, 2L));
                writeAndFold(second, 3, 4);
                writeAndFold(first, 5);
            }
            await().atMost(SOON).untilAsserted(() -> assertThat(held()).containsExactly(4L));
            writeAndFold(first, 6);
        }
        assertThat(log.days(ANA)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(log.number("SELECT count(*) FROM toy.line")).isEqualTo(6);
    }

    @Test
    void what_a_process_held_that_died_is_taken_over() {
        try (var survivor = node()) {
            writeAndFold(survivor, 1);
            dieHoldingAll("ghost");
            writeAndFold(survivor, 2, 3);
            await().atMost(SOON).untilAsserted(() -> assertThat(log.number("""
                            SELECT count(*) FROM eventstore.token
                            WHERE owner = (SELECT id FROM eventstore.node WHERE id <> 'ghost')
                            """)).isEqualTo(4));
        }
        assertThat(log.days(ANA)).containsExactly(1, 2, 3);
        assertThat(log.number("SELECT count(*) FROM toy.line")).isEqualTo(3);
    }

    /** As one does that claimed everything, was heard once, and then never again. */
    private void dieHoldingAll(String ghost) {
        log.sql.sql("""
                        UPDATE eventstore.token
                        SET owner = :ghost, time_stamp = to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                        """).param("ghost", ghost).update();
        log.sql.sql("""
                        INSERT INTO eventstore.node
                        VALUES (:ghost, ARRAY['toy_tally', 'toy_lines'], clock_timestamp())
                        """).param("ghost", ghost).update();
    }
}
