package org.haven.eventstore.everyevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several processes write and read while connections are cut, commits take their time and processes are killed; then a judge
 * who knows nothing of the engine compares. {@code -Dseed=} repeats a run's dice, {@code -Dseconds=} makes it longer.
 */
class EveryEventReachesEveryReaderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Path folder;

    EveryEventReachesEveryReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void every_event_reaches_every_reader_once_and_every_promise_is_kept() throws Exception {
        try (var scene = new Scene(Engine.PRODUCT, folder, seed);
                var here = new Reader(scene.store(), folder.resolve("reader-here"))) {
            assertThat(here).isNotNull();
            scene.startWriters(3);
            scene.startReaders();
            scene.trouble(
                    Duration.ofSeconds(Integer.getInteger("seconds", 12)), scene::killAWriter, scene::killTheReaders);
            scene.stopWriters();

            var log = scene.log();
            await().atMost(PATIENCE)
                    .until(() -> Journal.seen(folder.resolve("reader-here")).size() >= log.size());
            await().atMost(PATIENCE)
                    .until(() -> Journal.seen(folder.resolve("reader-there")).size() >= log.size());
            await().atMost(PATIENCE)
                    .until(() -> SeenTable.rows(scene.store().sql()).size() >= log.size());

            var attempts = scene.attempts();
            System.out.println(scene.account(log, attempts));
            assertThat(new Judge(log)
                            .positionsAreDense()
                            .versionsHaveNoHole()
                            .timeNeverGoesBack(scene.times())
                            .everyPromiseIsKept(attempts)
                            .nothingElseIsThere(attempts)
                            .sawTheLog("The reader here", Journal.seen(folder.resolve("reader-here")))
                            .sawTheLog("The reader there", Journal.seen(folder.resolve("reader-there")))
                            .sawEveryStream(
                                    "The processor",
                                    SeenTable.rows(scene.store().sql()))
                            .faults())
                    .as("-Dseed=" + seed)
                    .isEmpty();
            assertThat(scene.changesOfTheLog()).isZero();
            assertThat(attempts.stream().map(Attempt::told))
                    .contains(Attempt.Told.ACKNOWLEDGED, Attempt.Told.REFUSED, Attempt.Told.UNKNOWN);
        }
    }

    /**
     * What the same writers and the same trouble do to Axon's own engine; no part of the build.
     * {@code ./mvnw -pl event-store -am test -Dtest=EveryEventReachesEveryReaderTest -Dsurefire.failIfNoSpecifiedTests=false -Dcompare=stock}
     */
    @Test
    @EnabledIfSystemProperty(named = "compare", matches = "stock")
    void the_stock_engine_loses_events_on_the_way_to_its_readers() throws Exception {
        try (var scene = new Scene(Engine.STOCK, folder, seed)) {
            scene.startWriters(3);
            scene.startReaders();
            scene.trouble(Duration.ofSeconds(Integer.getInteger("seconds", 12)));
            scene.stopWriters();

            var log = scene.log();
            scene.awaitTheEndOfNews();
            var lost = new Judge(log).neverSeen(SeenTable.rows(scene.store().sql()));

            System.out.println(scene.account(log, scene.attempts()));
            System.out.printf("Committed and never delivered: %d of %d%n", lost.size(), log.size());
            assertThat(lost).isNotEmpty();
        }
    }
}
