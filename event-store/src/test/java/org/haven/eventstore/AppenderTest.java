package org.haven.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.haven.kernel.client.ClientId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The writer when much comes at once, when its connection breaks, and when it has to go. */
class AppenderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient owner = JdbcClient.create(database.dataSource());
    private final String name =
            owner.sql("SELECT current_database()").query(String.class).single();
    private final JdbcClient nextDoor = JdbcClient.create(TestDatabase.empty().dataSource());
    private final Path folder;

    AppenderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void writers_of_two_nodes_make_one_log_without_holes_whose_time_never_goes_back() {
        try (var one = start();
                var another = start()) {
            var outcomes = AtOnce.run(IntStream.range(0, 8)
                    .<Runnable>mapToObj(n -> () -> appendSome(n % 2 == 0 ? one : another, 40))
                    .toList());
            assertThat(outcomes).allMatch(Optional::isEmpty);
            assertThat(owner.sql("SELECT count(*) FROM eventstore.event")
                            .query(Long.class)
                            .single())
                    .isEqualTo(320);
            assertThatTheLogIsSound();
        }
    }

    private static void appendSome(Running node, int events) {
        var client = ClientId.next();
        for (int n = 0; n < events; n++) {
            node.append(client, n);
        }
    }

    @Test
    void what_was_acknowledged_is_kept_once_however_often_the_connection_breaks() {
        try (var running = start()) {
            var goesOn = new AtomicBoolean(true);
            var acknowledged = new CopyOnWriteArrayList<Integer>();
            var tasks = new ArrayList<Runnable>(IntStream.range(0, 6)
                    .<Runnable>mapToObj(n -> () -> acknowledged.add(appendUntilTold(running, goesOn)))
                    .toList());
            tasks.add(() -> {
                for (int n = 0; n < 12; n++) {
                    breakTheWritersConnection();
                }
                goesOn.set(false);
            });
            assertThat(AtOnce.run(tasks)).allMatch(Optional::isEmpty);
            assertThat(owner.sql("SELECT count(*) FROM eventstore.event")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(acknowledged.stream().mapToInt(Integer::intValue).sum())
                    .isPositive();
            assertThatTheLogIsSound();
        }
    }

    /** What the log says it has not kept is sent again, and finds its place free. */
    private static int appendUntilTold(Running running, AtomicBoolean goesOn) {
        var client = ClientId.next();
        int version = 0;
        while (goesOn.get()) {
            try {
                running.append(client, version);
                version++;
            } catch (LogUnavailable notKept) {
                assertThat(running.events(client)).isEqualTo(version);
            }
        }
        return version;
    }

    private void breakTheWritersConnection() {
        var before = head();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> head() > before + 50 && breakIt());
    }

    private boolean breakIt() {
        return !nextDoor.sql("""
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = :name AND application_name = 'haven-log-writer'
                        """)
                .param("name", name)
                .query(Boolean.class)
                .list()
                .isEmpty();
    }

    private long head() {
        return owner.sql("SELECT coalesce(max(position), 0) FROM eventstore.event")
                .query(Long.class)
                .single();
    }

    @Test
    void while_the_database_is_away_everybody_is_told_at_once_and_it_is_well_again_by_itself() {
        try (var running = start("--haven.log.patience=1s", "--haven.log.statement-timeout=60s")) {
            var inFlight = ClientId.next();
            try (var holder = Holder.ofTheHead(database)) {
                var outcomes = AtOnce.run(List.of(() -> running.append(inFlight, 0), () -> {
                    Holder.awaitTheWriterWaiting(database);
                    admit(false);
                    breakIt();
                    Awaitility.await().atMost(PATIENCE).until(() -> isUnavailable(running));
                }));
                assertThat(outcomes.get(0).orElseThrow()).isInstanceOf(OutcomeUnknown.class);
                assertThat(outcomes.get(1)).isEmpty();
                holder.rollback();
            }
            assertThat(isUnavailable(running)).isTrue();
            admit(true);
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !isUnavailable(running));
            assertThat(running.events(inFlight)).isZero();
            assertThatTheLogIsSound();
        }
    }

    private static boolean isUnavailable(Running running) {
        try {
            running.append(ClientId.next(), 0);
            return false;
        } catch (LogUnavailable away) {
            return true;
        }
    }

    private void admit(boolean connections) {
        nextDoor.sql("ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + connections)
                .update();
    }

    @Test
    void what_takes_the_database_too_long_is_not_kept_and_the_next_is() {
        try (var running = start("--haven.log.statement-timeout=300ms")) {
            var client = ClientId.next();
            try (var holder = Holder.ofTheHead(database)) {
                assertThatExceptionOfType(LogUnavailable.class).isThrownBy(() -> running.append(client, 0));
                holder.rollback();
            }
            assertThat(running.events(client)).isZero();
            running.append(client, 0);
        }
    }

    @Test
    void more_than_may_wait_is_refused_and_what_waits_is_kept() {
        try (var running = start("--haven.log.queue=1");
                var holder = Holder.ofTheHead(database)) {
            var busy = new CopyOnWriteArrayList<LogBusy>();
            var tasks = new ArrayList<Runnable>();
            tasks.add(() -> running.append(ClientId.next(), 0));
            tasks.addAll(IntStream.range(0, 4)
                    .<Runnable>mapToObj(n -> () -> {
                        Holder.awaitTheWriterWaiting(database);
                        try {
                            running.append(ClientId.next(), 0);
                        } catch (LogBusy refused) {
                            busy.add(refused);
                        }
                    })
                    .toList());
            tasks.add(() -> {
                Awaitility.await().atMost(PATIENCE).until(() -> busy.size() == 3);
                holder.rollback();
            });
            assertThat(AtOnce.run(tasks)).allMatch(Optional::isEmpty);
            assertThat(head()).isEqualTo(2);
        }
    }

    @Test
    void what_waits_when_the_service_stops_is_kept_and_nothing_is_taken_on_afterwards() {
        var running = start();
        try (var holder = Holder.ofTheHead(database)) {
            var callers = new CopyOnWriteArrayList<Thread>();
            var tasks = new ArrayList<Runnable>(IntStream.range(0, 5)
                    .<Runnable>mapToObj(n -> () -> {
                        callers.add(Thread.currentThread());
                        running.append(ClientId.next(), 0);
                    })
                    .toList());
            tasks.add(() -> {
                Holder.awaitTheWriterWaiting(database);
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> callers.size() == 5
                                && callers.stream().allMatch(one -> one.getState() == Thread.State.WAITING));
                AtOnce.run(List.of(running::close, holder::rollback));
            });
            assertThat(AtOnce.run(tasks)).allMatch(Optional::isEmpty);
        }
        assertThat(head()).isEqualTo(5);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> running.append(ClientId.next(), 0));
    }

    private Running start(String... settings) {
        return new Running(database, folder.resolve("master-key.json"), List.of(settings));
    }

    private void assertThatTheLogIsSound() {
        assertThat(owner.sql("""
                        SELECT position FROM
                            (SELECT position, written_at,
                                    row_number() OVER (ORDER BY position) AS place,
                                    lag(written_at) OVER (ORDER BY position) AS before
                             FROM eventstore.event) AS log
                        WHERE position <> place OR written_at < before
                        """).query(Long.class).list()).isEmpty();
        assertThat(owner.sql("""
                        SELECT stream FROM eventstore.event GROUP BY stream HAVING max(version) <> count(*) - 1
                        """).query(String.class).list()).isEmpty();
    }
}
