package org.haven.eventstore.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.haven.eventstore.AtOnce;
import org.haven.eventstore.LogParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Rebuilding while others write, fold and read. */
class RebuildBesideLiveTest {

    /** As many as keep a slow machine busy during the rebuilds, and no more: all of it is folded once again at the end. */
    private static final int APPENDS = 300;

    private static final String LINES = "SELECT count(*) FROM toy.line";

    private final ToyHouse house = new ToyHouse();
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void nobody_who_reads_meanwhile_sees_less_than_before_or_fails() {
        house.appendSome(new Random(21), 500, 20);
        var live = house.new Live();
        live.catchUp();
        var tasks = new ArrayList<Runnable>();
        tasks.add(() -> IntStream.range(0, APPENDS)
                .takeWhile(n -> !over.get())
                .forEach(n -> house.appendSome(new Random(22), 1, 20)));
        tasks.add(() -> until(live::catchUp));
        tasks.add(() -> readers(() -> count()));
        tasks.add(() -> readers(() -> atOneMoment()));
        tasks.add(this::rebuildSomeTimes);

        assertThat(AtOnce.run(tasks)).allMatch(Optional::isEmpty);
        live.catchUp();
        assertThat(house.read()).isEqualTo(house.folded());
    }

    private void rebuildSomeTimes() {
        try {
            for (int n = 0; n < 4; n++) {
                house.rebuild(100);
            }
        } finally {
            over.set(true);
        }
    }

    private void until(Runnable work) {
        while (!over.get()) {
            work.run();
        }
    }

    private void readers(LongSupplier count) {
        long before = 0;
        while (!over.get()) {
            long now = count.getAsLong();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    private long count() {
        return house.sql.sql(LINES).query(Long.class).single();
    }

    /** Looks at the table some time after the moment for which it asks. */
    private long atOneMoment() {
        var template = new TransactionTemplate(new JdbcTransactionManager(house.database));
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        Long lines = template.execute(status -> {
            house.sql
                    .sql("SELECT count(*) FROM eventstore.event, pg_sleep(0.05)")
                    .query(Long.class)
                    .single();
            return count();
        });
        return lines == null ? 0 : lines;
    }

    @Test
    void whoever_reads_for_long_delays_it_and_is_not_disturbed() throws InterruptedException {
        house.appendSome(new Random(23), 100, 10);
        house.rebuild(100);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var seen = new ArrayList<Long>();
        var reader = new Thread(() -> new TransactionTemplate(new JdbcTransactionManager(house.database))
                .executeWithoutResult(status -> {
                    seen.add(count());
                    begun.countDown();
                    awaitQuietly(end);
                    seen.add(count());
                }));
        reader.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        var rebuild = new Thread(() -> house.rebuild(100));
        rebuild.start();
        await().atMost(Duration.ofSeconds(20))
                .during(Duration.ofSeconds(3))
                .until(() -> rebuild.isAlive() && count() == 100);
        end.countDown();
        reader.join(10_000);
        rebuild.join(20_000);
        assertThat(rebuild.isAlive()).isFalse();
        assertThat(seen).containsExactly(100L, 100L);
        assertThat(house.read()).isEqualTo(house.folded());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    // As a service does it

    @Test
    void an_operator_may_stop_it_and_have_it_go_on() {
        house.appendSome(new Random(24), 3_000, 200);
        var rebuilds = rebuilds();
        rebuilds.start();
        try {
            rebuilds.begin("toy");
            assertThat(rebuilds.stop("toy")).isTrue();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> latest(rebuilds).state().isOver());
            rebuilds.begin("toy");
            await().atMost(Duration.ofSeconds(60)).until(() -> latest(rebuilds).state() == RebuildState.DONE);
            assertThat(rebuilds.stop("toy")).isFalse();
        } finally {
            rebuilds.stop();
        }
        assertThat(house.read()).isEqualTo(house.folded());
    }

    @Test
    void what_a_process_leaves_behind_another_takes_up() {
        house.appendSome(new Random(25), 500, 50);
        var first = rebuilds();
        first.start();
        first.begin("toy");
        first.stop();
        var second = rebuilds();
        second.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> latest(second).state() == RebuildState.DONE);
        } finally {
            second.stop();
        }
        assertThat(house.read()).isEqualTo(house.folded());
    }

    private static RebuildStatus latest(Rebuilds rebuilds) {
        return rebuilds.latest("toy").orElseThrow();
    }

    private Rebuilds rebuilds() {
        var models = new ReadModels(List.of(house.toy), house.sql, LogParts.codec());
        return new Rebuilds(models, new NobodyIsBehind(), house.tools(10), true, () -> "code");
    }

    private static final class NobodyIsBehind implements Rebuilds.Live {
        @Override
        public List<String> behind() {
            return List.of();
        }

        @Override
        public void start(String readModel) {
            assertThat(readModel).isEqualTo("toy");
        }
    }
}
