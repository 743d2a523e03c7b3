package org.haven.eventstore.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.haven.eventstore.AtOnce;
import org.haven.eventstore.EventCodec;
import org.haven.eventstore.Positions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveReadModelsTest {

    private static final String ANA = ToyLog.stream(1);
    private static final String BEN = ToyLog.stream(2);

    private final ToyLog log = new ToyLog();
    private final Toys toys = new Toys();
    private final Path folder;
    private ToyNode node;

    LiveReadModelsTest(@TempDir Path folder) {
        this.folder = folder;
        this.node = new ToyNode(log, folder, toys.all(), "--haven.read-models.segments=2");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private void startAnew() {
        node.close();
        node = new ToyNode(log, folder, toys.all());
    }

    private void holds(String stream, int... days) {
        assertThat(log.days(stream))
                .containsExactlyElementsOf(IntStream.of(days).boxed().toList());
        assertThat(log.number("SELECT trace FROM toy.tally WHERE client_id = '" + stream + "'"))
                .isEqualTo(Toys.trace(IntStream.of(days)));
        assertThat(log.number("SELECT count(*) FROM toy.line WHERE stream = '" + stream + "'"))
                .isEqualTo(days.length);
    }

    @Test
    void rows_are_what_the_events_of_their_stream_say() {
        log.append(ANA, 1, 2, 3);
        log.append(BEN, 4);
        log.append(ANA, 5);
        node.arrives(log);
        holds(ANA, 1, 2, 3, 5);
        holds(BEN, 4);
        assertThat(log.number("SELECT position FROM toy.tally WHERE client_id = '" + ANA + "'"))
                .isEqualTo(5);
        assertThat(log.number("SELECT position FROM toy.tally WHERE client_id = '" + BEN + "'"))
                .isEqualTo(4);
    }

    @Test
    void nothing_is_folded_twice_or_out_of_order_while_many_write() {
        var days = IntStream.range(0, 60).toArray();
        var writers = new ArrayList<Runnable>();
        for (int n = 0; n < 6; n++) {
            var stream = ToyLog.stream(n);
            writers.add(() -> IntStream.of(days).forEach(day -> log.append(stream, day)));
        }
        assertThat(AtOnce.run(writers)).allMatch(Optional::isEmpty);
        node.arrives(log);
        for (int n = 0; n < 6; n++) {
            holds(ToyLog.stream(n), days);
        }
    }

    @Test
    void a_process_that_starts_again_goes_on_where_it_was() {
        log.append(ANA, 1, 2);
        node.arrives(log);
        node.close();
        log.append(ANA, 3);
        log.append(BEN, 1);
        startAnew();
        log.append(ANA, 4);
        node.arrives(log);
        holds(ANA, 1, 2, 3, 4);
        holds(BEN, 1);
    }

    @Test
    void read_models_go_on_by_themselves_when_the_database_has_cut_every_connection() {
        log.append(ANA, 1);
        node.arrives(log);
        for (int day = 2; day < 40; day++) {
            log.append(ANA, day);
            log.append(BEN, day);
            if (day % 5 == 0) {
                log.cutEveryConnection();
            }
        }
        var patience = Duration.ofSeconds(10);
        assertThat(comesInSpiteOfCuts("toy_tally", patience)).isTrue();
        assertThat(comesInSpiteOfCuts("toy_lines", patience)).isTrue();
        holds(ANA, IntStream.range(1, 40).toArray());
        holds(BEN, IntStream.range(2, 40).toArray());
        assertThat(log.number("SELECT count(*) FROM eventstore.parked")).isZero();
    }

    private boolean comesInSpiteOfCuts(String readModel, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            try {
                return node.bean(Positions.class).await(readModel, log.head(), patience);
            } catch (RuntimeException cut) {
                assertThat(new Failure(cut).isOfTheDatabase()).isTrue();
            }
        }
        return false;
    }

    @Test
    void an_event_that_no_read_model_takes_is_passed_over_and_not_waited_for() {
        log.append(ANA, 1);
        node.arrives(log);
        log.append(ANA, "future.NobodyKnowsThis", new byte[] {1});
        log.append(ANA, "client.ReturnCodeIssued", new byte[] {1});
        assertThat(node.bean(Positions.class).await("toy_tally", log.head(), Duration.ZERO))
                .isTrue();
        assertThat(node.bean(Positions.class).of("toy_tally")).isEqualTo(log.head());
        log.append(ANA, 2);
        node.arrives(log);
        holds(ANA, 1, 2);
        assertThat(log.number("SELECT count(*) FROM eventstore.parked")).isZero();
    }

    @Test
    void what_a_rebuild_has_folded_is_not_folded_again() {
        log.append(ANA, 1);
        node.arrives(log);
        node.bean(LiveReadModels.class).stop("toy_tally");
        log.append(ANA, 2, 3);
        log.sql
                .sql("UPDATE eventstore.read_model SET folded_to = 3 WHERE name = 'toy_tally'")
                .update();
        assertThat(node.comes("toy_tally", 3)).isTrue();
        node.bean(LiveReadModels.class).start("toy_tally");
        log.append(ANA, 4);
        node.arrives(log);
        assertThat(log.days(ANA)).containsExactly(1, 4);
    }

    @Test
    void a_new_read_model_on_a_long_log_is_not_begun_before_it_is_ready() {
        log.append(ANA, 1, 2, 3);
        node.arrives(log);
        log.sql
                .sql(
                        "DELETE FROM eventstore.read_model; DELETE FROM eventstore.token; DELETE FROM toy.tally; DELETE FROM toy.line")
                .update();
        node.close();
        node = new ToyNode(log, folder, toys.all(), "--haven.read-models.rebuild-from=3");
        var live = node.bean(LiveReadModels.class);
        assertThat(live.notReady()).containsExactlyInAnyOrder("toy_tally", "toy_lines");
        assertThat(live.behind()).containsExactlyInAnyOrder("toy_tally", "toy_lines");
        assertThat(live.isReady("toy_tally")).isFalse();
        live.start("toy_tally");
        assertThat(node.bean(Positions.class).await("toy_tally", 3, Duration.ofMillis(300)))
                .isFalse();
        log.sql.sql("UPDATE eventstore.read_model SET ready = true").update();
        live.start("toy_tally");
        live.start("toy_lines");
        node.arrives(log);
        holds(ANA, 1, 2, 3);
        assertThat(live.behind()).isEmpty();
        assertThat(live.isReady("toy_tally")).isTrue();
    }

    @Test
    void a_read_model_that_does_not_fit_its_tables_or_its_name_is_refused() {
        assertThatThrownBy(() ->
                        new ToyNode(log, folder, List.of(new ReadModel("lost", Table.of("toy.lost", "id", "id")) {})))
                .hasStackTraceContaining("Table toy.lost has no column position.");
        var codec = node.bean(EventCodec.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> new ReadModels(List.of(toys.tally, new Toys().tally), log.sql, codec))
                .withMessage("Two read models are called toy_tally.");
    }
}
