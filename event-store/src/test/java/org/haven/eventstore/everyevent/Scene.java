package org.haven.eventstore.everyevent;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.haven.eventstore.TestDatabase;
import org.haven.eventstore.everyevent.Attempt.Told;

/** A database, the processes that use it, and what they left behind. */
final class Scene implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Clock CLOCK = Clock.systemUTC();

    private final Engine engine;
    private final Path folder;
    private final Random dice;
    private final String url = TestDatabase.empty().url();
    private final Store store;
    private final Connection owner;
    private final Mishaps mishaps;
    private final List<ChildProcess> writers = new ArrayList<>();
    private final List<Path> journals = new ArrayList<>();
    private ChildProcess readers;

    Scene(Engine engine, Path folder, long seed) throws SQLException, IOException {
        System.out.println("The dice of this run: -Dseed=" + seed);
        this.engine = engine;
        this.folder = folder;
        this.dice = new Random(seed);
        this.store = engine.open(url, folder);
        this.owner = DriverManager.getConnection(url + "?ApplicationName=" + Mishaps.SPARED, TestDatabase.OWNER, "");
        this.mishaps = new Mishaps(url, engine, dice);
        SeenTable.create(owner);
        this.readers = reader();
    }

    Store store() {
        return store;
    }

    void startWriters(int processes) throws IOException {
        for (int n = 0; n < processes; n++) {
            writers.add(writer());
        }
        for (var writer : writers) {
            writer.ready();
        }
    }

    private ChildProcess writer() throws IOException {
        var journal = folder.resolve("writer-" + journals.size());
        journals.add(journal);
        return start(WriterProcess.class, journal, Long.toString(dice.nextLong()));
    }

    private ChildProcess reader() throws IOException {
        return start(ReaderProcess.class, folder.resolve("reader-there"), "");
    }

    private ChildProcess start(Class<?> main, Path journal, String seed) throws IOException {
        return ChildProcess.start(
                journal.resolveSibling(journal.getFileName() + ".err"),
                main,
                engine.name(),
                url,
                folder.toString(),
                journal.toString(),
                seed);
    }

    void startReaders() throws IOException {
        readers.ready();
    }

    /** So much of it, with something besides at even distances. */
    @SafeVarargs
    final void trouble(Duration time, Callable<Object>... besides) throws Exception {
        var start = System.nanoTime();
        for (int n = 0; n <= besides.length; n++) {
            var until = start + time.toNanos() * (n + 1) / (besides.length + 1);
            while (System.nanoTime() < until) {
                mishaps.strike();
            }
            if (n < besides.length) {
                besides[n].call();
            }
        }
    }

    Object killAWriter() throws IOException {
        var victim = dice.nextInt(writers.size());
        writers.get(victim).kill();
        return writers.set(victim, writer());
    }

    Object killTheReaders() throws IOException {
        readers.kill();
        readers = reader();
        return readers;
    }

    void stopWriters() throws IOException {
        for (var writer : writers) {
            writer.close();
        }
    }

    /** Until the processor has seen an event that is written when all others have ended, and then nothing more for a while. */
    void awaitTheEndOfNews() {
        var last = new Wanted(UUID.randomUUID().toString(), 0, UUID.randomUUID());
        store.inOneCommand(() -> store.events().publish(Writer.message(last, CLOCK.instant())));
        await().atMost(PATIENCE)
                .until(() -> SeenTable.rows(store.sql()).stream()
                        .anyMatch(seen -> seen.id().equals(last.id())));
        var size = new AtomicInteger(-1);
        await().atMost(PATIENCE).during(Duration.ofSeconds(5)).until(() -> {
            int now = SeenTable.rows(store.sql()).size();
            return size.getAndSet(now) == now;
        });
    }

    List<Attempt> attempts() throws IOException {
        var attempts = new ArrayList<Attempt>();
        for (var journal : journals) {
            attempts.addAll(Journal.attempts(journal));
        }
        return attempts;
    }

    List<Seen> log() throws SQLException {
        return rows(row -> new Seen(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getString("stream"),
                row.getLong("version")));
    }

    List<Instant> times() throws SQLException {
        return rows(row -> row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private <T> List<T> rows(Read<T> read) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT * FROM (" + engine.log() + ") AS log ORDER BY position")) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(read.from(rows));
            }
            return all;
        }
    }

    /** How often a row of the log was updated or deleted, by PostgreSQL's own count. */
    long changesOfTheLog() {
        await().atMost(Duration.ofSeconds(10)).until(() -> counted("n_tup_ins") > 0);
        return counted("n_tup_upd + n_tup_del");
    }

    private long counted(String what) {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT " + what + " FROM pg_stat_all_tables WHERE relid = '"
                        + engine.table() + "'::regclass")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What happened, in a few lines. */
    String account(List<Seen> log, List<Attempt> attempts) {
        var told = attempts.stream().collect(Collectors.groupingBy(Attempt::told, Collectors.counting()));
        Map<String, Long> reasons = attempts.stream()
                .filter(attempt -> attempt.told() != Told.ACKNOWLEDGED)
                .collect(Collectors.groupingBy(
                        attempt -> attempt.told() + " " + attempt.why().replaceAll("[a-z]+\\.", ""),
                        Collectors.counting()));
        return "%d events in %d streams; writers were told %s; %d connections cut%n%s"
                .formatted(
                        log.size(),
                        log.stream().map(Seen::stream).distinct().count(),
                        told,
                        mishaps.connectionsCut(),
                        reasons.entrySet().stream()
                                .map(reason -> "  " + reason.getValue() + " " + reason.getKey())
                                .collect(Collectors.joining("\n")));
    }

    @Override
    public void close() throws IOException, SQLException {
        stopWriters();
        readers.close();
        store.close();
        mishaps.close();
        owner.close();
    }

    /** Makes something of a row. */
    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }
}
