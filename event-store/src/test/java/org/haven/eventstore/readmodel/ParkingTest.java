package org.haven.eventstore.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.haven.eventstore.AtOnce;
import org.haven.kernel.event.StaffId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParkingTest {

    private static final StaffId ADA = new StaffId("ada.admin");
    private static final int POISON = 500;

    private static final ToyLog log = new ToyLog();
    private static final Toys toys = new Toys();
    private static ToyNode node;

    private final String ana = ToyLog.stream(log.next());
    private final String ben = ToyLog.stream(log.next());

    @BeforeAll
    static void start(@TempDir Path folder) {
        node = new ToyNode(log, folder, toys.all(), "--haven.read-models.segments=2");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void poison() {
        toys.poison.clear();
        toys.poison.add(POISON);
    }

    private static Parking parking() {
        return node.bean(Parking.class);
    }

    private static Optional<Letter> letter(String stream) {
        return parking().letters("toy_tally").stream()
                .filter(letter -> letter.stream().equals(stream))
                .findAny();
    }

    private static Retried retry(String stream) {
        return parking().retry("toy_tally", stream);
    }

    @Test
    void a_poison_event_parks_its_own_stream_and_nothing_else() {
        log.append(ana, 1, 2, POISON, 3);
        log.append(ben, 1, 2);
        log.append(ana, 4);
        node.arrives(log);
        assertThat(log.days(ana)).containsExactly(1, 2);
        assertThat(log.days(ben)).containsExactly(1, 2);
        assertThat(log.number("SELECT count(*) FROM toy.line WHERE stream = '" + ana + "'"))
                .isEqualTo(5);
        assertThat(parking().letters("toy_lines")).isEmpty();
        assertThat(letter(ana)).hasValueSatisfying(letter -> {
            assertThat(letter.eventName()).isEqualTo("client.RoiRevoked");
            assertThat(letter.tries()).isEqualTo(1);
            assertThat(letter.waiting()).isEqualTo(3);
            assertThat(log.number("SELECT version FROM eventstore.event WHERE position = " + letter.position()))
                    .isEqualTo(2);
        });
    }

    @Test
    void a_letter_says_where_it_failed_and_nothing_of_what_was_said() {
        log.append(ana, POISON);
        node.arrives(log);
        assertThat(letter(ana).orElseThrow().cause())
                .startsWith("java.lang.IllegalStateException at org.haven.eventstore.readmodel.Toys")
                .doesNotContain(ana);
    }

    @Test
    void a_stream_goes_back_in_order_when_its_fold_is_mended() {
        log.append(ana, 1, POISON, 2);
        node.arrives(log);
        assertThat(retry(ana)).isEqualTo(Retried.PARKED);
        assertThat(letter(ana).orElseThrow().tries()).isEqualTo(2);
        assertThat(log.days(ana)).containsExactly(1);
        toys.poison.clear();
        assertThat(retry(ana)).isEqualTo(Retried.FOLLOWED);
        log.append(ana, 3);
        node.arrives(log);
        assertThat(log.days(ana)).containsExactly(1, POISON, 2, 3);
        assertThat(letter(ana)).isEmpty();
        assertThat(retry(ana)).isEqualTo(Retried.NO_SUCH_LETTER);
    }

    @Test
    void a_stream_is_parked_where_it_fails_next() {
        toys.poison.add(POISON + 1);
        log.append(ana, 1, POISON, 2, POISON + 1, 3);
        node.arrives(log);
        long first = letter(ana).orElseThrow().position();
        toys.poison.remove(POISON);
        assertThat(retry(ana)).isEqualTo(Retried.PARKED);
        assertThat(letter(ana).orElseThrow())
                .returns(first + 2, Letter::position)
                .returns(2, Letter::tries)
                .returns(2L, Letter::waiting);
        assertThat(log.days(ana)).containsExactly(1, POISON, 2);
    }

    @Test
    void an_event_is_dropped_with_a_reason_and_what_follows_is_folded() {
        log.append(ana, 1, POISON, 2);
        node.arrives(log);
        long position = letter(ana).orElseThrow().position();
        assertThat(parking().drop("toy_tally", ana, position + 1, "WRITTEN_IN_ERROR", ADA))
                .isEqualTo(Retried.NO_SUCH_LETTER);
        assertThat(parking().drop("toy_tally", ana, position, "WRITTEN_IN_ERROR", ADA))
                .isEqualTo(Retried.FOLLOWED);
        log.append(ana, 3);
        node.arrives(log);
        assertThat(log.days(ana)).containsExactly(1, 2, 3);
        assertThat(log.sql
                        .sql(
                                "SELECT position || ' ' || stream || ' ' || reason || ' ' || dropped_by FROM eventstore.dropped"
                                        + " WHERE read_model = 'toy_tally' AND stream = :stream")
                        .param("stream", ana)
                        .query(String.class)
                        .single())
                .isEqualTo(position + " " + ana + " WRITTEN_IN_ERROR ada.admin");
    }

    @Test
    void an_event_that_cannot_be_read_parks_its_stream() {
        log.append(ana, 1);
        log.append(ana, "client.RoiRevoked", "{\"client\": 7".getBytes(StandardCharsets.UTF_8));
        log.append(ana, 2);
        node.arrives(log);
        assertThat(log.days(ana)).containsExactly(1);
        assertThat(letter(ana)).isPresent();
        assertThat(parking().letters("toy_lines"))
                .anyMatch(letter -> letter.stream().equals(ana));
    }

    @Test
    void an_event_of_a_stream_that_no_row_can_belong_to_parks_it() {
        log.append("not-a-uuid", "client.RoiRevoked", Toys.revoked(ana, 1));
        log.append(ana, 2);
        node.arrives(log);
        assertThat(letter("not-a-uuid")).isPresent();
        assertThat(log.days(ana)).containsExactly(2);
    }

    @Test
    void an_event_whose_row_the_database_refuses_parks_its_stream_and_nothing_else() {
        toys.poison.clear();
        log.append(ana, 1, Toys.REFUSED_BY_THE_DATABASE, 2);
        log.append(ben, 1, 2);
        node.arrives(log);
        assertThat(log.days(ana)).containsExactly(1);
        assertThat(log.days(ben)).containsExactly(1, 2);
        assertThat(letter(ana).orElseThrow().cause())
                .startsWith("org.postgresql.util.PSQLException, SQL state 22P05 at org.haven.");
        assertThat(retry(ana)).isEqualTo(Retried.PARKED);
        poison();
        assertThat(retry(ana)).isEqualTo(Retried.FOLLOWED);
        assertThat(log.days(ana)).containsExactly(1, Toys.REFUSED_BY_THE_DATABASE, 2);
    }

    @Test
    void a_failure_of_the_database_is_no_letter_and_is_tried_again() {
        toys.databaseFailures.set(2);
        log.append(ana, Toys.ASKS_THE_DATABASE);
        node.arrives(log);
        assertThat(toys.databaseFailures).hasValue(0);
        assertThat(log.days(ana)).containsExactly(Toys.ASKS_THE_DATABASE);
        assertThat(letter(ana)).isEmpty();
    }

    @Test
    void no_event_is_lost_doubled_or_out_of_order_when_a_stream_goes_back_while_events_arrive() {
        var random = new Random(20261122);
        for (int round = 0; round < 40; round++) {
            var stream = ToyLog.stream(log.next());
            int before = random.nextInt(3);
            int after = 5 + random.nextInt(20);
            toys.poison.add(POISON);
            IntStream.range(0, before).forEach(day -> log.append(stream, day));
            log.append(stream, POISON);
            node.arrives(log);
            assertThat(letter(stream)).isPresent();
            toys.poison.clear();
            assertThat(AtOnce.run(List.of(
                            () -> IntStream.range(0, after).forEach(day -> log.append(stream, 600 + day)),
                            () -> assertThat(retry(stream)).isNotEqualTo(Retried.PARKED),
                            () -> assertThat(retry(stream)).isNotEqualTo(Retried.PARKED))))
                    .allMatch(Optional::isEmpty);
            node.arrives(log);
            assertThat(letter(stream)).isEmpty();
            assertThat(log.days(stream))
                    .containsExactlyElementsOf(IntStream.concat(
                                    IntStream.concat(IntStream.range(0, before), IntStream.of(POISON)),
                                    IntStream.range(600, 600 + after))
                            .boxed()
                            .toList());
        }
    }
}
