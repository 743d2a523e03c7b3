package org.haven.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
    private final Connection somebodyElse;
    private final ClientId late = ClientId.next();

    ClaimBackstopTest(@TempDir Path folder) throws SQLException {
        running = new Running(database, folder.resolve("master-key.json"));
        somebodyElse = holding("INSERT INTO eventstore.claim VALUES ('grant', 'the same', '(,)', 'somebody else')");
    }

    @AfterEach
    void leave() throws SQLException {
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
    void who_is_in_one_group_with_whom_it_refuses_is_kept() throws SQLException {
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

    /** They gather behind one whom the head's holder keeps waiting. */
    private List<Optional<Throwable>> inOneGroup(List<Runnable> appends) throws SQLException {
        try (var head = holding("SELECT FROM eventstore.head FOR UPDATE")) {
            var ahead = ClientId.next();
            var gathered = new CopyOnWriteArrayList<Thread>();
            var tasks = new ArrayList<Runnable>();
            appends.forEach(append -> tasks.add(() -> {
                awaitTheWriterWaiting();
                gathered.add(Thread.currentThread());
                append.run();
            }));
            tasks.add(() -> running.append(ahead, 0));
            tasks.add(() -> {
                await().atMost(PATIENCE)
                        .until(() -> gathered.size() == appends.size()
                                && gathered.stream().allMatch(one -> one.getState() == Thread.State.WAITING));
                commit(head);
                await().atMost(PATIENCE).until(() -> running.events(ahead) == 1);
                commitTheOtherClaim();
            });
            return AtOnce.run(tasks);
        }
    }

    private void claim() {
        running.append(
                late,
                0,
                () -> AppendConditions.current()
                        .claim(Claim.forGood("grant", "the same", late.toString(), Taken::new)));
    }

    private void commitTheOtherClaim() {
        awaitTheWriterWaiting();
        commit(somebodyElse);
    }

    private void awaitTheWriterWaiting() {
        await().atMost(PATIENCE).until(() -> owner.sql("""
                                SELECT count(*) > 0 FROM pg_stat_activity
                                WHERE datname = current_database() AND application_name = 'haven-log-writer'
                                  AND wait_event_type = 'Lock'
                                """).query(Boolean.class).single());
    }

    private List<String> holders() {
        return owner.sql("SELECT holder FROM eventstore.claim")
                .query(String.class)
                .list();
    }

    private Connection holding(String statement) throws SQLException {
        var connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (var work = connection.createStatement()) {
            work.execute(statement);
        }
        return connection;
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Taken extends RuntimeException {}
}
