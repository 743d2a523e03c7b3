package org.haven.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WindowTest {

    private final Window window = new Window(10, 1_000);

    @Test
    void gives_what_follows_a_position() {
        window.beginAfter(5);
        window.add(events(6, 9));

        assertThat(after(5, 100)).containsExactly(6L, 7L, 8L, 9L);
        assertThat(after(7, 100)).containsExactly(8L, 9L);
        assertThat(after(5, 2)).containsExactly(6L, 7L);
        assertThat(after(9, 100)).isEmpty();
        assertThat(after(12, 100)).isEmpty();
    }

    @Test
    void does_not_know_what_lies_before_it() {
        window.beginAfter(5);
        window.add(events(6, 9));

        assertThat(window.after(4, 100)).isEmpty();
    }

    @Test
    void holds_only_so_many() {
        window.beginAfter(0);
        window.add(events(1, 23));

        assertThat(window.after(12, 100)).isEmpty();
        assertThat(after(13, 100)).containsExactlyElementsOf(range(14, 23));
    }

    @Test
    void holds_only_so_much() {
        window.beginAfter(0);
        window.add(List.of(event(1, 400), event(2, 400), event(3, 400)));

        assertThat(window.after(0, 100)).isEmpty();
        assertThat(after(1, 100)).containsExactly(2L, 3L);

        window.add(List.of(event(4, 5_000)));

        assertThat(window.after(3, 100)).isEmpty();
        assertThat(after(4, 100)).isEmpty();
        window.add(events(5, 5));
        assertThat(after(4, 100)).containsExactly(5L);
    }

    @Test
    void takes_nothing_twice() {
        window.beginAfter(0);
        window.add(events(1, 5));
        window.add(events(3, 7));

        assertThat(after(0, 100)).containsExactlyElementsOf(range(1, 7));
    }

    @Test
    void begins_anew_behind_a_hole() {
        window.beginAfter(0);
        window.add(events(1, 3));
        window.add(events(7, 8));

        assertThat(window.after(3, 100)).isEmpty();
        assertThat(after(6, 100)).containsExactly(7L, 8L);
    }

    @Test
    void takes_nothing_in_before_it_has_begun_or_after_it_has_ended() {
        window.add(events(1, 3));
        assertThat(window.after(0, 100)).isEmpty();

        window.beginAfter(3);
        window.end();
        window.restartAfter(3);
        window.add(events(4, 5));
        assertThat(window.hasBegun()).isFalse();
        assertThat(window.after(3, 100)).isEmpty();
    }

    @Test
    void stays_open_where_it_was_begun() {
        window.beginAfter(0);
        window.add(events(1, 3));
        window.beginAfter(100);

        assertThat(after(0, 100)).containsExactly(1L, 2L, 3L);
    }

    private List<Long> after(long position, int limit) {
        return window.after(position, limit).orElseThrow().stream()
                .map(StoredEvent::position)
                .toList();
    }

    private static List<StoredEvent> events(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(position -> event(position, 10))
                .toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    private static StoredEvent event(long position, int size) {
        return new StoredEvent(
                position,
                new UUID(0, position),
                "one",
                position,
                "Test",
                "test.Red",
                "1",
                new byte[size],
                new byte[0],
                Instant.EPOCH);
    }
}
