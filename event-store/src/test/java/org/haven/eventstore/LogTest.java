package org.haven.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LogTest {

    private final WrittenLog written = new WrittenLog();
    private final Log log = written.log();

    @Test
    void an_empty_log_ends_at_zero() {
        assertThat(log.head()).isZero();
        assertThat(log.after(0, 10)).isEmpty();
    }

    @Test
    void pages_follow_each_other_to_the_head() {
        written.append("one", 25);

        assertThat(positions(log.after(0, 10))).containsExactlyElementsOf(range(1, 10));
        assertThat(positions(log.after(10, 10))).containsExactlyElementsOf(range(11, 20));
        assertThat(positions(log.after(20, 10))).containsExactlyElementsOf(range(21, 25));
        assertThat(log.after(25, 10)).isEmpty();
        assertThat(log.head()).isEqualTo(25);
    }

    @Test
    void a_page_goes_on_behind_a_hole() {
        written.append("one", 5);
        written.hole(100);
        written.append("one", 5);

        assertThat(positions(log.after(5, 3))).containsExactly(106L, 107L, 108L);
    }

    @Test
    void an_event_is_read_as_it_was_written() {
        written.append("one", 2);

        var second = log.after(1, 1).get(0);

        assertThat(second.stream()).isEqualTo("one");
        assertThat(second.version()).isEqualTo(1);
        assertThat(second.aggregate()).isEqualTo("Test");
        assertThat(second.name()).isEqualTo("test.Blue");
        assertThat(second.revision()).isEqualTo("1");
        assertThat(second.payload()).isEqualTo(new byte[] {'{', '}'});
        assertThat(second.writtenAt()).isAfterOrEqualTo(log.after(0, 1).get(0).writtenAt());
    }

    @Test
    void a_stream_is_read_from_a_version_on() {
        written.append("one", 3);
        written.append("other", 3);
        written.append("one", 2);

        assertThat(log.ofStream("one", 2)).extracting(StoredEvent::version).containsExactly(2L, 3L, 4L);
        assertThat(log.ofStream("one", 5)).isEmpty();
        assertThat(log.ofStream("none", 0)).isEmpty();
    }

    @Test
    void a_long_reading_meets_each_event_once_and_in_order() {
        written.history(230_000);

        assertThat(read(0, 230_000, Set.of())).isEqualTo(range(1, 230_000));
        assertThat(read(99_990, 200_010, Set.of())).isEqualTo(range(99_991, 200_010));
        assertThat(read(7, 7, Set.of())).isEmpty();
    }

    @Test
    void names_and_partitions_divide_a_long_reading_without_rest() {
        written.history(120_000);
        var met = new ArrayList<Long>();

        for (var name : WrittenLog.NAMES) {
            for (var partition = 0; partition < 4; partition++) {
                var part = new ArrayList<StoredEvent>();
                log.read(0, 120_000, Set.of(name), partition, 4, part::add);
                assertThat(part).isNotEmpty().allMatch(event -> event.name().equals(name));
                assertThat(positions(part)).isSorted();
                met.addAll(positions(part));
            }
        }

        assertThat(met.stream().sorted().toList()).isEqualTo(range(1, 120_000));
    }

    @Test
    void a_stream_lies_in_one_partition() {
        written.history(5_000);

        var streams = IntStream.range(0, 3)
                .mapToObj(partition -> {
                    var part = new ArrayList<String>();
                    log.read(0, 5_000, Set.of(), partition, 3, event -> part.add(event.stream()));
                    return part.stream().distinct().toList();
                })
                .flatMap(List::stream)
                .toList();

        assertThat(streams).doesNotHaveDuplicates();
    }

    @Test
    void a_reader_who_gives_up_ends_the_reading() {
        written.history(20_000);

        assertThatThrownBy(() -> log.read(0, 20_000, Set.of(), 0, 1, event -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(log.head()).isEqualTo(20_000);
    }

    private List<Long> read(long after, long upTo, Set<String> names) {
        var met = new ArrayList<Long>();
        log.read(after, upTo, names, 0, 1, event -> met.add(event.position()));
        return met;
    }

    private static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
