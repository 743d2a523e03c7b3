package org.haven.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.haven.kernel.client.ClientId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresEventStorageEngineTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Running running;

    private final ClientId client = ClientId.next();
    private final ClientId other = ClientId.next();
    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start(@TempDir Path folder) {
        running = new Running(TestDatabase.empty(), folder.resolve("master-key.json"));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    // When

    @Test
    void the_time_of_an_event_is_the_databases_even_when_the_message_is_backdated() {
        var before = databaseNow();
        running.inOneCommand(() -> running.store()
                .publish(new GenericDomainEventMessage<>(
                        "Client",
                        client.toString(),
                        0,
                        Running.event(client, 0).andMetaData(Map.of("staff", "dana")),
                        () -> Instant.parse("2019-01-01T00:00:00Z"))));
        var stored = running.store().readEvents(client.toString()).next();
        assertThat(stored.getTimestamp())
                .isBetween(before.minusMillis(1), databaseNow().plusMillis(1));
        assertThat(stored.getMetaData()).containsEntry("staff", "dana");
    }

    @Test
    void time_never_goes_back_along_the_log_even_when_the_clock_does() {
        running.append(client, 0);
        var ahead = databaseNow().plusSeconds(30).truncatedTo(ChronoUnit.MILLIS);
        restamp(client, ahead);
        running.append(other, 0);
        var stamped = running.store().readEvents(other.toString()).next().getTimestamp();
        restamp(client, databaseNow());
        restamp(other, databaseNow());
        assertThat(stamped).isEqualTo(ahead);
    }

    /** As a server would have it whose clock was wrong. */
    private static void restamp(ClientId client, Instant time) {
        running.ownersSql()
                .sql("UPDATE eventstore.event SET written_at = :time WHERE stream = :client")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .param("client", client.toString())
                .update();
    }

    // Where

    @Test
    void whoever_reads_after_a_position_sees_every_event_once_while_many_write() {
        var writers = 6;
        var each = 20;
        var start = running.bean(Positions.class).head();
        var seen = new ArrayList<String>();
        var tasks = new ArrayList<Runnable>(IntStream.range(0, writers)
                .<Runnable>mapToObj(n -> () -> writeSome(ClientId.next(), each))
                .toList());
        tasks.add(() -> readAfter(start, writers * each, seen));

        assertThat(AtOnce.run(tasks)).allMatch(java.util.Optional::isEmpty);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyElementsOf(logAfter(start));
    }

    /** Every other attempt is given up, which leaves a gap in the numbers. */
    private static void writeSome(ClientId client, int events) {
        for (int n = 0; n < events; n++) {
            int sequence = n;
            running.append(client, sequence);
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> running.append(client, sequence));
        }
    }

    private static void readAfter(long position, int events, List<String> seen) {
        var deadline = Instant.now().plusSeconds(30);
        var last = position;
        while (seen.size() < events && Instant.now().isBefore(deadline)) {
            for (var row : running.sql().sql("""
                            SELECT position, event_id FROM eventstore.event
                            WHERE position > :last ORDER BY position
                            """).param("last", last).query().listOfRows()) {
                last = ((Number) java.util.Objects.requireNonNull(row.get("position"))).longValue();
                seen.add(String.valueOf(row.get("event_id")));
            }
        }
    }

    @Test
    void a_read_model_sees_every_event_once_while_many_write() throws InterruptedException {
        var start = running.bean(Positions.class).head();
        var seen = new CopyOnWriteArrayList<String>();
        try (var log = running.store().openStream(new GlobalSequenceTrackingToken(start))) {
            AtOnce.run(IntStream.range(0, 4)
                    .<Runnable>mapToObj(n -> () -> writeSome(ClientId.next(), 10))
                    .toList());
            while (seen.size() < 40 && log.hasNextAvailable(10, TimeUnit.SECONDS)) {
                seen.add(log.nextAvailable().getIdentifier());
            }
        }
        assertThat(seen).containsExactlyElementsOf(logAfter(start));
    }

    private static List<String> logAfter(long position) {
        return running.sql()
                .sql("SELECT event_id::text FROM eventstore.event WHERE position > :from ORDER BY position")
                .param("from", position)
                .query(String.class)
                .list();
    }

    // One stream

    @Test
    void two_who_write_the_next_event_of_a_stream_are_told_apart() {
        running.append(client, 0);
        running.append(client, 1);
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> running.append(client, 1));
        assertThatExceptionOfType(AggregateStreamCreationException.class).isThrownBy(() -> running.append(client, 0));
        assertThat(running.events(client)).isEqualTo(2);
    }

    @Test
    void the_version_of_a_stream_is_its_last_number() {
        assertThat(running.store().lastSequenceNumberFor(client.toString())).isEmpty();
        running.append(client, 0);
        running.append(client, 1);
        assertThat(running.store().lastSequenceNumberFor(client.toString())).contains(1L);
    }

    @Test
    void what_would_leave_a_hole_in_a_stream_is_not_appended() {
        running.append(client, 0);
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> running.append(client, 2));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> running.inOneCommand(
                        () -> running.store().publish(Running.event(client, 1), Running.event(client, 3))));
        assertThat(running.events(client)).isEqualTo(1);
    }

    @Test
    void the_events_of_several_streams_are_appended_together_one_behind_the_other() {
        var appended = new ArrayList<Appended>();
        running.inOneCommand(() -> {
            AppendConditions.current().whenAppended(appended::add);
            running.store().publish(Running.event(client, 0), Running.event(other, 0), Running.event(client, 1));
        });
        assertThat(running.sql()
                        .sql(
                                "SELECT stream FROM eventstore.event WHERE position BETWEEN :first AND :last ORDER BY position")
                        .param("first", appended.get(0).firstPosition())
                        .param("last", appended.get(0).lastPosition())
                        .query(String.class)
                        .list())
                .containsExactly(client.toString(), other.toString(), client.toString());
        assertThat(appended.get(0).writtenAt().truncatedTo(ChronoUnit.MILLIS))
                .isEqualTo(running.store().readEvents(client.toString()).next().getTimestamp());
    }

    @Test
    void of_several_streams_none_is_appended_to_when_one_has_moved() {
        running.append(other, 0);
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> running.inOneCommand(
                        () -> running.store().publish(Running.event(client, 0), Running.event(other, 0))));
        assertThat(running.events(client)).isZero();
    }

    @Test
    void of_many_who_append_at_once_only_the_loser_fails() {
        running.append(client, 0);
        var tasks = new ArrayList<Runnable>(Stream.generate(ClientId::next)
                .limit(20)
                .<Runnable>map(one -> () -> running.append(one, 0))
                .toList());
        tasks.add(() -> running.append(client, 0));
        var outcomes = AtOnce.run(tasks);
        assertThat(AtOnce.succeeded(outcomes)).isEqualTo(20);
        assertThat(outcomes.get(20)).containsInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void an_event_is_kept_once() {
        var event = Running.event(client, 0);
        running.inOneCommand(() -> running.store().publish(event));
        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> running.inOneCommand(() -> running.store()
                        .publish(new GenericDomainEventMessage<>(
                                "Client", other.toString(), 0, event, event::getTimestamp))));
        assertThat(running.events(other)).isZero();
    }

    @Test
    void a_long_stream_is_read_whole_and_in_order() {
        running.inOneCommand(() -> running.store()
                .publish(IntStream.range(0, 4_500)
                        .mapToObj(n -> Running.event(client, n))
                        .toList()));
        assertThat(running.store().readEvents(client.toString()).asStream().map(DomainEventMessage::getSequenceNumber))
                .hasSize(4_500)
                .isSorted()
                .endsWith(4_499L);
        assertThat(running.store().readEvents(client.toString(), 4_498).asStream())
                .hasSize(2);
    }

    @Test
    void of_a_stream_the_latest_snapshot_is_kept() {
        var engine = running.bean(PostgresEventStorageEngine.class);
        engine.storeSnapshot(Running.event(client, 7));
        engine.storeSnapshot(Running.event(client, 9));
        engine.storeSnapshot(Running.event(client, 8));
        assertThat(running.sql()
                        .sql("SELECT version FROM eventstore.snapshot WHERE stream = :stream")
                        .param("stream", client.toString())
                        .query(Long.class)
                        .list())
                .containsExactly(9L);
        assertThat(engine.readSnapshot(other.toString())).isEmpty();
    }

    // What a decision rests on

    @Test
    void what_rests_on_a_stream_that_has_not_moved_is_appended() {
        running.append(other, 0);
        running.append(client, 0, () -> AppendConditions.current().unchanged(other.toString(), 0));
        assertThat(running.events(client)).isEqualTo(1);
    }

    @Test
    void what_rests_on_a_stream_that_has_moved_is_not_appended() {
        running.append(other, 0);
        running.append(other, 1);
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> running.append(
                        client, 0, () -> AppendConditions.current().unchanged(other.toString(), 0)));
        assertThat(running.events(client)).isZero();
    }

    @Test
    void the_version_first_read_is_the_one_that_counts() {
        running.append(other, 0);
        running.append(other, 1);
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> running.append(
                        client,
                        0,
                        () -> AppendConditions.current()
                                .unchanged(other.toString(), 0)
                                .unchanged(other.toString(), 1)));
    }

    // Claims

    @Test
    void what_nobody_holds_is_taken_and_its_holder_may_take_it_again() {
        running.append(client, 0, () -> forGood("one"));
        running.append(client, 1, () -> forGood("one"));
        assertThat(running.events(client)).isEqualTo(2);
    }

    @Test
    void what_somebody_holds_is_refused_in_the_claims_own_words_and_nothing_is_appended() {
        running.append(client, 0, () -> forGood("one"));
        assertThatExceptionOfType(Taken.class).isThrownBy(() -> running.append(other, 0, () -> forGood("another")));
        assertThat(running.events(other)).isZero();
    }

    @Test
    void a_claim_of_what_was_not_appended_is_not_held() {
        running.append(client, 0);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> running.append(client, 0, () -> forGood("one")));
        running.append(other, 0, () -> forGood("another"));
        assertThat(running.events(other)).isEqualTo(1);
    }

    @Test
    void spans_that_touch_are_fine() {
        running.append(client, 0, () -> span("one", DAY, DAY.plusDays(3)));
        running.append(client, 1, () -> span("another", DAY.plusDays(3), DAY.plusDays(4)));
        running.append(client, 2, () -> span("a third", DAY.minusDays(1), DAY));
        assertThat(running.events(client)).isEqualTo(3);
    }

    @Test
    void spans_that_overlap_by_a_day_are_refused() {
        running.append(client, 0, () -> span("one", DAY, DAY.plusDays(3)));
        assertThatExceptionOfType(Taken.class)
                .isThrownBy(() -> running.append(client, 1, () -> span("another", DAY.plusDays(2), DAY.plusDays(4))));
        assertThatExceptionOfType(Taken.class)
                .isThrownBy(() -> running.append(
                        client,
                        1,
                        () -> AppendConditions.current()
                                .claim(Claim.from(DAY.minusDays(9), "stay", key, "another", Taken::new))));
    }

    @Test
    void two_claims_of_one_command_on_one_thing_are_refused_too() {
        assertThatExceptionOfType(Taken.class)
                .isThrownBy(() -> running.append(client, 0, () -> {
                    forGood("one");
                    forGood("another");
                }));
        assertThat(running.events(client)).isZero();
    }

    @Test
    void of_those_who_claim_at_once_exactly_one_wins() {
        var claimers = Stream.generate(ClientId::next).limit(6).toList();
        var outcomes = AtOnce.run(claimers.stream()
                .<Runnable>map(one -> () -> running.append(one, 0, () -> forGood(one.toString())))
                .toList());
        assertThat(AtOnce.succeeded(outcomes)).isEqualTo(1);
        assertThat(outcomes.stream().flatMap(java.util.Optional::stream)).allMatch(Taken.class::isInstance);
        assertThat(claimers.stream().mapToLong(running::events).sum()).isEqualTo(1);
    }

    @Test
    void a_claim_that_moves_frees_the_days_it_leaves() {
        running.append(client, 0, () -> span("one", DAY, DAY.plusDays(9)));
        running.append(client, 1, () -> span("one", DAY.plusDays(2), DAY.plusDays(5)));
        running.append(client, 2, () -> span("before", DAY, DAY.plusDays(2)));
        running.append(client, 3, () -> span("after", DAY.plusDays(5), DAY.plusDays(9)));
        assertThat(claims()).containsExactly("after 2026-03-07", "before 2026-03-02", "one 2026-03-04");
    }

    @Test
    void a_claim_may_move_to_where_it_overlaps_its_old_place_but_nobody_elses() {
        running.append(client, 0, () -> span("one", DAY, DAY.plusDays(3)));
        running.append(client, 1, () -> span("another", DAY.plusDays(5), DAY.plusDays(7)));
        assertThatExceptionOfType(Taken.class)
                .isThrownBy(() -> running.append(client, 2, () -> span("one", DAY, DAY.plusDays(6))));
        assertThat(claims()).containsExactly("another 2026-03-07", "one 2026-03-02");
        running.append(client, 2, () -> span("one", DAY.plusDays(1), DAY.plusDays(5)));
        assertThat(claims()).containsExactly("another 2026-03-07", "one 2026-03-03");
    }

    @Test
    void a_claim_that_moves_with_events_that_were_not_appended_stays_where_it_was() {
        running.append(client, 0, () -> span("one", DAY, DAY.plusDays(3)));
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> running.append(client, 0, () -> span("one", DAY.plusDays(1), DAY.plusDays(2))));
        assertThat(claims()).containsExactly("one 2026-03-02");
    }

    @Test
    void a_claim_of_no_day_gives_up_what_was_held_and_is_in_nobodys_way() {
        running.append(client, 0, () -> span("one", DAY, DAY.plusDays(3)));
        running.append(client, 1, () -> AppendConditions.current().claim(Claim.none("stay", key, "one")));
        assertThat(claims()).isEmpty();
        running.append(client, 2, () -> span("another", DAY, DAY.plusDays(3)));
        running.append(client, 3, () -> span("one", DAY.plusDays(1), DAY.plusDays(1)));
        assertThat(claims()).containsExactly("another 2026-03-02");
    }

    @Test
    void two_who_change_places_in_one_command_are_not_in_each_others_way() {
        running.append(client, 0, () -> span("one", DAY, DAY.plusDays(3)));
        running.append(client, 1, () -> span("another", DAY.plusDays(3), DAY.plusDays(6)));
        running.append(client, 2, () -> {
            span("one", DAY.plusDays(3), DAY.plusDays(6));
            span("another", DAY, DAY.plusDays(3));
        });
        assertThat(claims()).containsExactly("another 2026-03-02", "one 2026-03-05");
    }

    @Test
    void of_one_command_each_holders_last_claim_counts() {
        running.append(client, 0, () -> {
            span("one", DAY, DAY.plusDays(6));
            span("another", DAY.plusDays(3), DAY.plusDays(6));
            span("one", DAY, DAY.plusDays(3));
        });
        assertThat(claims()).containsExactly("another 2026-03-05", "one 2026-03-02");
    }

    @Test
    void what_one_holder_has_of_other_things_does_not_move() {
        running.append(client, 0, () -> {
            forGood("one");
            span("one", DAY, DAY.plusDays(3));
        });
        running.append(client, 1, () -> span("one", DAY.plusDays(1), DAY.plusDays(3)));
        assertThatExceptionOfType(Taken.class).isThrownBy(() -> running.append(other, 0, () -> forGood("another")));
    }

    private List<String> claims() {
        return running.sql()
                .sql("SELECT holder || ' ' || lower(during) FROM eventstore.claim WHERE key = :key ORDER BY 1")
                .param("key", key)
                .query(String.class)
                .list();
    }

    private void forGood(String holder) {
        AppendConditions.current().claim(Claim.forGood("grant", key, holder, Taken::new));
    }

    private void span(String holder, LocalDate from, LocalDate until) {
        AppendConditions.current()
                .claim(new Claim(
                        "stay", key, holder, java.util.Optional.of(from), java.util.Optional.of(until), Taken::new));
    }

    private static final class Taken extends RuntimeException {}

    // Receipts

    @Test
    void a_receipt_tells_what_a_request_brought_about() {
        running.append(client, 0);
        running.append(client, 1, () -> answers(client));
        assertThat(running.bean(Receipts.class).find("dana", key))
                .contains(new Receipt(
                        "0a0b",
                        client.toString(),
                        1,
                        running.bean(Positions.class).head()));
    }

    @Test
    void whoever_asks_is_told_the_receipt_as_soon_as_it_is_kept() {
        var told = new ArrayList<Receipt>();
        running.append(
                client,
                0,
                () -> AppendConditions.current()
                        .answers(new RequestKey("dana", key, "0a0b", client.toString(), client.toString()), told::add));
        assertThat(running.bean(Receipts.class).find("dana", key)).contains(told.get(0));
    }

    @Test
    void a_request_that_was_not_carried_out_has_no_receipt() {
        running.append(client, 0);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> running.append(client, 0, () -> answers(client)));
        assertThat(running.bean(Receipts.class).find("dana", key)).isEmpty();
    }

    @Test
    void a_request_that_was_answered_appends_nothing_again() {
        running.append(client, 0, () -> answers(client));
        assertThatExceptionOfType(AlreadyAnswered.class)
                .isThrownBy(() -> running.append(other, 0, () -> answers(other)));
        assertThat(running.events(other)).isZero();
    }

    @Test
    void one_request_sent_many_times_at_once_is_carried_out_once() {
        var clients = Stream.generate(ClientId::next).limit(6).toList();
        var outcomes = AtOnce.run(clients.stream()
                .<Runnable>map(one -> () -> running.append(one, 0, () -> answers(one)))
                .toList());
        assertThat(AtOnce.succeeded(outcomes)).isEqualTo(1);
        assertThat(clients.stream().mapToLong(running::events).sum()).isEqualTo(1);
    }

    @Test
    void a_receipt_is_kept_for_seven_days() {
        running.append(client, 0, () -> answers(client));
        age("6 days 23 hours");
        running.bean(Receipts.class).forgetOld();
        assertThat(running.bean(Receipts.class).find("dana", key)).isPresent();
        age("7 days 1 hour");
        running.bean(Receipts.class).forgetOld();
        assertThat(running.bean(Receipts.class).find("dana", key)).isEmpty();
    }

    private void age(String age) {
        running.sql()
                .sql("UPDATE eventstore.receipt SET written_at = now() - :age::interval WHERE key = :key")
                .param("age", age)
                .param("key", key)
                .update();
    }

    private void answers(ClientId of) {
        AppendConditions.current().answers(new RequestKey("dana", key, "0a0b", of.toString(), of.toString()));
    }

    // Losing

    @Test
    void whoever_loses_a_race_leaves_nothing() {
        running.append(other, 0);
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> running.append(client, 0, () -> {
                    forGood("one");
                    answers(client);
                    AppendConditions.current().unchanged(other.toString(), -1);
                }));
        assertThat(running.events(client)).isZero();
        assertThat(running.bean(Receipts.class).find("dana", key)).isEmpty();
        assertThat(running.sql()
                        .sql("SELECT count(*) FROM eventstore.claim WHERE key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    // How far

    @Test
    void whoever_waits_for_a_read_model_is_told_when_it_has_come_far_enough() {
        var group = "group-" + key;
        at(group, 5);
        assertThat(running.bean(Positions.class).of(group)).isEqualTo(5);
        assertThat(running.bean(Positions.class).await(group, 5, Duration.ofSeconds(5)))
                .isTrue();
        assertThat(AtOnce.run(List.of(
                        () -> assertThat(running.bean(Positions.class).await(group, 6, Duration.ofSeconds(20)))
                                .isTrue(),
                        () -> at(group, 7))))
                .allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void whoever_waits_in_vain_is_told_so() {
        var group = "group-" + key;
        assertThat(running.bean(Positions.class).of(group)).isEqualTo(-1);
        at(group, 5);
        assertThat(running.bean(Positions.class).await(group, 6, Duration.ofMillis(60)))
                .isFalse();
    }

    /** The read model has come to a position, as Axon keeps it. */
    private static void at(String group, long position) {
        var tokens = running.bean(TokenStore.class);
        running.bean(TransactionManager.class).executeInTransaction(() -> {
            if (tokens.fetchSegments(group).length == 0) {
                tokens.initializeTokenSegments(group, 1);
            }
            tokens.storeToken(new GlobalSequenceTrackingToken(position), group, 0);
        });
    }

    private static Instant databaseNow() {
        return running.sql()
                .sql("SELECT clock_timestamp()")
                .query((row, n) ->
                        row.getObject(1, java.time.OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC))
                .single()
                .toInstant();
    }
}
