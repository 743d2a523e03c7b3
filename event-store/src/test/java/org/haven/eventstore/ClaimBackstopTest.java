package org.haven.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.haven.kernel.client.ClientId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim that no check could see, because it was committed while the append was under way. */
class ClaimBackstopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient owner = JdbcClient.create(database.dataSource());
    private final Running running;
    private final Holder somebodyElse;
    private final ClientId late = ClientId.next();

    ClaimBackstopTest(@TempDir Path folder) {
        running = new Running(database, folder.resolve("master-key.json"));
        somebodyElse = Holder.by(
                database, "INSERT INTO eventstore.claim VALUES ('grant', 'the same', '(,)', 'somebody else')");
    }

    @AfterEach
    void leave() {
        somebodyElse.close();
        running.close();
    }

    @Test
    void who_comes_too_late_is_refused_in_the_claims_own_words() {
        var outcomes = AtOnce.run(List.of(this::claim, this::commitTheOtherClaim));

        assertThat(outcomes.get(0).orElseThrow()).isInstanceOf(Taken.class);
        assertThat(outcomes.get(1)).isEmpty();
        assertThat(running.events(late)).isZero();
        assertThat(holders()).containsExactly("somebody else");
    }

    @Test
    void who_is_in_one_group_with_whom_it_refuses_is_kept() {
        var besides = Stream.generate(ClientId::next).limit(3).toList();
        var group = new ArrayList<Runnable>();
        group.add(this::claim);
        besides.forEach(client -> group.add(() -> running.append(client, 0)));

        var outcomes = inOneGroup(group);

        assertThat(outcomes.get(0).orElseThrow()).isInstanceOf(Taken.class);
        assertThat(outcomes.subList(1, outcomes.size())).allMatch(Optional::isEmpty);
        assertThat(running.events(late)).isZero();
        assertThat(besides).allMatch(client -> running.events(client) == 1);
        assertThat(holders()).containsExactly("somebody else");
    }

    @Test
    void who_would_move_a_claim_and_comes_too_late_has_it_where_it_was() {
        running.append(late, 0, () -> claimOf("another"));

        var outcomes = AtOnce.run(List.of(
                () -> running.append(late, 1, () -> {
                    AppendConditions.current().claim(Claim.none("grant", "another", late.toString()));
                    claimOf("the same");
                }),
                this::commitTheOtherClaim));

        assertThat(outcomes.get(0).orElseThrow()).isInstanceOf(Taken.class);
        assertThat(running.events(late)).isEqualTo(1);
        assertThat(holders()).containsExactlyInAnyOrder("somebody else", late.toString());
    }

    /** They gather behind one whom the head's holder keeps waiting. */
    private List<Optional<Throwable>> inOneGroup(List<Runnable> appends) {
        try (var head = Holder.ofTheHead(database)) {
            var ahead = ClientId.next();
            var gathered = new CopyOnWriteArrayList<Thread>();
            var tasks = new ArrayList<Runnable>();
            appends.forEach(append -> tasks.add(() -> {
                Holder.awaitTheWriterWaiting(database);
                gathered.add(Thread.currentThread());
                append.run();
            }));
            tasks.add(() -> running.append(ahead, 0));
            tasks.add(() -> {
                await().atMost(PATIENCE)
                        .until(() -> gathered.size() == appends.size()
                                && gathered.stream().allMatch(one -> one.getState() == Thread.State.WAITING));
                head.commit();
                await().atMost(PATIENCE).until(() -> running.events(ahead) == 1);
                commitTheOtherClaim();
            });
            return AtOnce.run(tasks);
        }
    }

    private void claim() {
        running.append(late, 0, () -> claimOf("the same"));
    }

    private void claimOf(String key) {
        AppendConditions.current().claim(Claim.forGood("grant", key, late.toString(), Taken::new));
    }

    private void commitTheOtherClaim() {
        Holder.awaitTheWriterWaiting(database);
        somebodyElse.commit();
    }

    private List<String> holders() {
        return owner.sql("SELECT holder FROM eventstore.claim")
                .query(String.class)
                .list();
    }

    private static final class Taken extends RuntimeException {}
}
