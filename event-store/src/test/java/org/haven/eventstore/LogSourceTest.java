package org.haven.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogSourceTest {

    private final WrittenLog written = new WrittenLog();
    private final Bell bell = new Bell(written.line());
    private final Tail tail = new Tail(written.log());
    private final AtomicLong floor = new AtomicLong();
    private final LogSource source = new LogSource(tail, floor::get);

    @BeforeEach
    void start() {
        bell.readBy(tail::readNews);
        bell.start();
    }

    @AfterEach
    void stop() {
        bell.stop();
    }

    @Test
    void a_message_is_the_event_as_it_lies_in_the_log() throws InterruptedException {
        written.append("one", 2);

        try (var stream = source.openStream(null)) {
            stream.nextAvailable();
            var second = (DomainEventMessage<?>) stream.nextAvailable();
            var stored = (StoredEvent) second.getPayload();

            assertThat(stored.position()).isEqualTo(2);
            assertThat(second.getIdentifier()).isEqualTo(stored.id().toString());
            assertThat(second.getType()).isEqualTo("Test");
            assertThat(second.getAggregateIdentifier()).isEqualTo("one");
            assertThat(second.getSequenceNumber()).isEqualTo(1);
            assertThat(second.getTimestamp()).isEqualTo(stored.writtenAt());
            assertThat(((TrackedEventMessage<?>) second).trackingToken()).isEqualTo(token(2));
        }
    }

    @Test
    void looking_does_not_move_on() throws InterruptedException {
        written.append("one", 2);

        try (var stream = source.openStream(null)) {
            assertThat(stream.peek().map(LogSourceTest::position)).hasValue(1L);
            assertThat(stream.peek().map(LogSourceTest::position)).hasValue(1L);
            assertThat(position(stream.nextAvailable())).isEqualTo(1);
            assertThat(position(stream.nextAvailable())).isEqualTo(2);
            assertThat(stream.peek()).isEmpty();
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void one_from_the_beginning_and_one_from_the_head_both_see_what_is_theirs() throws InterruptedException {
        written.history(50_000);

        try (var all = source.openStream(source.createTailToken());
                var newest = source.openStream(source.createHeadToken());
                var middle = source.openStream(token(49_000))) {
            assertThat(newest.hasNextAvailable()).isFalse();
            written.append("one", 3);

            assertThat(take(newest, 3)).isEqualTo(range(50_001, 50_003));
            assertThat(take(middle, 1_003)).isEqualTo(range(49_001, 50_003));
            assertThat(take(all, 50_003)).isEqualTo(range(1, 50_003));
            assertThat(all.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void one_who_falls_behind_the_window_misses_nothing() throws InterruptedException {
        try (var quick = source.openStream(null);
                var slow = source.openStream(null)) {
            written.append("one", 10);
            assertThat(take(quick, 10)).isEqualTo(range(1, 10));
            assertThat(take(slow, 5)).isEqualTo(range(1, 5));
            for (var round = 0; round < 5; round++) {
                written.append("one", 9_000);
                assertThat(take(quick, 9_000)).hasSize(9_000).isSorted();
            }
            assertThat(take(slow, 45_005)).isEqualTo(range(6, 45_010));
        }
    }

    @Test
    void everyone_sees_every_event_once_and_in_order_while_several_write() {
        var writers = 6;
        var rounds = 60;
        try (var first = source.openStream(null);
                var second = source.openStream(null);
                var third = source.openStream(null)) {
            var readings = Stream.of(first, second, third)
                    .map(stream -> CompletableFuture.supplyAsync(() -> take(stream, writers * rounds * 3)))
                    .toList();
            var outcomes = AtOnce.run(IntStream.range(0, writers)
                    .<Runnable>mapToObj(writer -> () -> {
                        for (var round = 0; round < rounds; round++) {
                            written.append("writer " + writer, 1 + round % 5);
                        }
                    })
                    .toList());

            assertThat(AtOnce.succeeded(outcomes)).isEqualTo(writers);
            assertThat(readings)
                    .allSatisfy(reading -> assertThat(reading.join()).isEqualTo(range(1, 3L * writers * rounds)));
        }
    }

    @Test
    void a_reader_is_called_as_soon_as_there_is_news() throws InterruptedException {
        try (var stream = source.openStream(null)) {
            stream.hasNextAvailable();
            var calls = new Semaphore(0);
            assertThat(stream.setOnAvailableCallback(calls::release)).isTrue();
            calls.drainPermits();
            var soon = 0;
            for (var round = 1; round <= 20; round++) {
                written.append("one", 1);
                soon += calls.tryAcquire(100, TimeUnit.MILLISECONDS) ? 1 : 0;
                assertThat(position(stream.nextAvailable())).isEqualTo(round);
                calls.drainPermits();
            }
            assertThat(soon).isGreaterThan(15);
        }
    }

    @Test
    void what_nobody_announced_is_seen_within_the_tick() throws InterruptedException {
        try (var stream = source.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            written.history(1);
            assertThat(stream.hasNextAvailable(1_500, TimeUnit.MILLISECONDS)).isTrue();
        }
    }

    @Test
    void what_lies_below_the_floor_is_passed_over() throws InterruptedException {
        written.append("one", 30);
        floor.set(5);

        try (var stream = source.openStream(token(2))) {
            assertThat(take(stream, 2)).containsExactly(6L, 7L);
            assertThat(stream.peek().map(LogSourceTest::position)).hasValue(8L);
            floor.set(20);
            assertThat(take(stream, 3)).containsExactly(21L, 22L, 23L);
            floor.set(22);
            assertThat(take(stream, 1)).containsExactly(24L);
            floor.set(35);
            assertThat(stream.hasNextAvailable()).isFalse();
            written.append("one", 7);
            assertThat(take(stream, 2)).containsExactly(36L, 37L);
        }
    }

    @Test
    void readers_go_on_by_themselves_after_every_connection_was_cut() {
        try (var stream = source.openStream(null)) {
            var reading = CompletableFuture.supplyAsync(() -> take(stream, 30));
            written.append("one", 10);
            written.endAllConnections();
            written.append("one", 10);
            written.endAllConnections();
            written.append("one", 10);

            assertThat(reading.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(range(1, 30));
        }
    }

    @Test
    void a_reader_stands_still_while_the_database_is_away_and_goes_on_with_the_bell() throws InterruptedException {
        written.append("one", 5);
        var flaky = new FlakyDataSource(written.dataSource());
        var shaky = new Tail(new Log(flaky));
        flaky.goAway();

        try (var stream = new LogSource(shaky, () -> 0).openStream(null)) {
            for (var look = 0; look < 50; look++) {
                assertThat(stream.hasNextAvailable()).isFalse();
            }
            assertThat(flaky.refused()).isEqualTo(1);

            flaky.comeBack();
            bell.readBy(shaky::readNews);
            assertThat(stream.hasNextAvailable(3, TimeUnit.SECONDS)).isTrue();
            assertThat(take(stream, 5)).isEqualTo(range(1, 5));
        }
    }

    @Test
    void a_closed_stream_gives_nothing_more_and_is_not_called_again() throws InterruptedException {
        var calls = new Semaphore(0);
        var stream = source.openStream(null);
        stream.setOnAvailableCallback(calls::release);
        calls.drainPermits();
        stream.close();
        written.append("one", 1);

        assertThat(stream.hasNextAvailable(1_200, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(calls.tryAcquire()).isFalse();
        assertThatThrownBy(stream::nextAvailable).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closing_wakes_one_who_waits() {
        var stream = source.openStream(null);
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return stream.hasNextAvailable(60, TimeUnit.SECONDS);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        });
        stream.close();

        assertThat(waiting.orTimeout(5, TimeUnit.SECONDS).join()).isFalse();
    }

    private static List<Long> take(BlockingStream<TrackedEventMessage<?>> stream, int events) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var taken = new ArrayList<Long>();
        try {
            while (taken.size() < events && System.nanoTime() < deadline) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    taken.add(position(stream.nextAvailable()));
                }
            }
            return taken;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static GlobalSequenceTrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static long position(TrackedEventMessage<?> message) {
        return ((StoredEvent) message.getPayload()).position();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
