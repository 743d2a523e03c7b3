package org.haven.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BellTest {

    private final WrittenLog written = new WrittenLog();
    private final Semaphore rings = new Semaphore(0);
    private Bell bell = new Bell(written.line());

    @AfterEach
    void stop() {
        bell.stop();
    }

    @Test
    void rings_at_once_when_something_is_written() throws InterruptedException {
        listen();
        for (var round = 0; round < 5; round++) {
            settle();
            written.append("one", 1);
            assertThat(rings.tryAcquire(500, TimeUnit.MILLISECONDS)).isTrue();
        }
    }

    @Test
    void rings_every_second_when_nobody_announces_anything() throws InterruptedException {
        listen();
        settle();
        rings.drainPermits();
        assertThat(rings.tryAcquire(3, 4, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void is_reopened_when_its_connection_is_cut_and_rings_in_case_something_was_missed() throws InterruptedException {
        listen();
        settle();
        assertThat(written.endBellConnections()).isEqualTo(1);
        rings.drainPermits();

        assertThat(rings.tryAcquire(900, TimeUnit.MILLISECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(5)).until(() -> written.bellConnections() == 1);
        settle();
        written.append("one", 1);
        assertThat(rings.tryAcquire(500, TimeUnit.MILLISECONDS)).isTrue();
    }

    @Test
    void waits_for_a_database_that_is_away_without_spinning() throws InterruptedException {
        var tries = new AtomicInteger();
        bell = new Bell(() -> {
            if (tries.incrementAndGet() < 4) {
                throw new SQLException("away", "08001");
            }
            return written.line().open();
        });
        bell.onRing(rings::release);
        var begun = System.nanoTime();
        bell.start();

        assertThat(rings.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(100 + 200 + 400 - 10));
        assertThat(tries).hasValue(4);
    }

    @Test
    void goes_on_ringing_when_a_listener_fails() throws InterruptedException {
        bell.onRing(() -> {
            throw new IllegalStateException("broken");
        });
        listen();
        settle();
        written.append("one", 1);
        assertThat(rings.tryAcquire(500, TimeUnit.MILLISECONDS)).isTrue();
    }

    @Test
    void leaves_those_alone_who_do_not_listen_any_more() throws InterruptedException {
        var gone = new Semaphore(0);
        Runnable listener = gone::release;
        bell.onRing(listener);
        bell.forget(listener);
        listen();
        settle();
        assertThat(gone.availablePermits()).isZero();
    }

    @Test
    void leaves_nothing_behind_when_it_stops_and_can_be_started_again() throws InterruptedException {
        listen();
        var begun = System.nanoTime();
        bell.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(900));
        assertThat(bell.isRunning()).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("haven-log-bell"));
        await().atMost(Duration.ofSeconds(5)).until(() -> written.bellConnections() == 0);

        rings.drainPermits();
        bell.start();
        assertThat(rings.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
    }

    private void listen() throws InterruptedException {
        bell.onRing(rings::release);
        bell.start();
        assertThat(rings.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
    }

    /** Comes to just after a tick, so that what rings next within the second is no tick. */
    private void settle() throws InterruptedException {
        rings.drainPermits();
        assertThat(rings.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        rings.drainPermits();
    }
}
