package org.haven.eventstore.readmodel;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.haven.eventstore.EventCodec;
import org.haven.eventstore.Log;
import org.haven.eventstore.StoredEvent;
import org.haven.eventstore.Trouble;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One read model being made anew from the log, beside the one that is read: part by part of the streams, each folded in memory
 * and copied at once, then what was appended meanwhile, and then its tables take the place of those that were read.
 */
final class Rebuild {

    private static final int BATCH = 2_000;
    private static final int CLOSE_ENOUGH = 2_000;
    private static final int ROUNDS_OF_CATCHING_UP = 50;
    private static final int MOST_PARTITIONS = 1 << 20;
    private static final Duration PATIENCE_WITH_READERS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    /**
     * What every rebuild works with.
     *
     * @param eventsInMemory how many events a part of the log has, about; a stream is in one part, however long it is
     */
    record Tools(
            JdbcClient sql,
            Transactions transactions,
            Log log,
            EventCodec codec,
            RebuildRegister register,
            int eventsInMemory) {}

    private final ReadModel model;
    private final String name;
    private final Tools tools;
    private final JdbcClient sql;
    private final RebuildRegister register;
    private final ShadowTables shadows;
    private final KeptModel shadow;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final RebuildPace pace = new RebuildPace();

    private long upTo;
    private long foldedTo;
    private int partitions;

    Rebuild(ReadModel model, Tools tools, RebuildRegister.Claimed claimed) {
        this.model = model;
        this.name = model.name();
        this.tools = tools;
        this.sql = tools.sql();
        this.register = tools.register();
        this.shadows = new ShadowTables(model.tables(), sql);
        this.shadow = new KeptModel(model, sql, tools.codec(), ShadowTables::of);
        this.upTo = claimed.upTo();
        this.foldedTo = claimed.foldedTo();
        this.partitions = claimed.partitions();
    }

    String name() {
        return name;
    }

    RebuildPace pace() {
        return pace;
    }

    /** Ends soon, with what is copied by then. */
    void stop() {
        stop.countDown();
    }

    /** Throws {@link CancellationException} when it is stopped before its end. */
    void run() {
        if (partitions == 0 || !shadows.exist()) {
            plan();
        }
        copyWhatIsMissing();
        index();
        verify();
        catchUp();
        takePlace();
    }

    private void plan() {
        var names = shadow.names();
        upTo = tools.log().head();
        foldedTo = upTo;
        pace.in(RebuildState.COPYING);
        tools.transactions().doing(connection -> {
            long total = sql.sql("SELECT count(*) FROM eventstore.event WHERE position <= :upTo AND name IN (:names)")
                    .param("upTo", upTo)
                    .param("names", names)
                    .query(Long.class)
                    .single();
            partitions = partitions(total);
            shadows.create();
            register.plan(name, upTo, partitions, total);
        });
    }

    private int partitions(long events) {
        int parts = 1;
        while (parts < MOST_PARTITIONS && events / parts > tools.eventsInMemory()) {
            parts *= 2;
        }
        return parts;
    }

    // Copying

    private void copyWhatIsMissing() {
        var done = register.partsDone(name);
        pace.in(RebuildState.COPYING);
        pace.goOnFrom(register.eventsDone(name));
        for (int part = 0; part < partitions; part++) {
            if (!done.contains(part)) {
                pace.part(part + 1);
                copy(part);
            }
        }
    }

    private void copy(int part) {
        var folded = new PartFold(shadow.empty());
        ReadAhead.each(reader -> tools.log().read(0, upTo, shadow.names(), part, partitions, reader), event -> {
            demandGoingOn();
            folded.fold(event);
            pace.event();
        });
        tools.transactions().doing(connection -> {
            var refused = tools.transactions().trying(same -> copy(same, part, folded));
            if (refused != null) {
                new CarefulPart(connection, part).write();
            }
            register.demandOurs(name);
        });
    }

    private void copy(Connection connection, int part, PartFold folded) throws SQLException, IOException {
        for (var table : model.tables()) {
            var rows = folded.rows(table);
            int position = shadow.shape(table).place(Shape.POSITION);
            CopyText.copy(connection, shadow.shape(table), ShadowTables.of(table), rows);
            long last = rows.stream()
                    .mapToLong(row -> row.at(position) instanceof Long number ? number : 0)
                    .max()
                    .orElse(0);
            register.done(name, part, table, new ShadowTables.Content(rows.size(), last), folded.events());
        }
        remember(folded.unfolded());
    }

    /** A part in which something folds to what the database refuses: folded live, to find what that is. */
    private final class CarefulPart {

        private final Connection connection;
        private final int part;
        private final ShadowFold fold = new ShadowFold(shadow, List.of());
        private final List<StoredEvent> batch = new ArrayList<>();
        private long events;

        CarefulPart(Connection connection, int part) {
            this.connection = connection;
            this.part = part;
        }

        void write() {
            shadows.index();
            tools.log().read(0, upTo, shadow.names(), part, partitions, this::add);
            flush();
            model.tables()
                    .forEach(table ->
                            register.done(name, part, table, shadows.content(table, part, partitions), events));
        }

        private void add(StoredEvent event) {
            demandGoingOn();
            events++;
            batch.add(event);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        private void flush() {
            try {
                remember(fold.fold(connection, batch));
            } catch (SQLException failed) {
                throw Trouble.translated("rebuilding", failed);
            }
            batch.clear();
        }
    }

    private void remember(Collection<Unfolded> unfolded) {
        if (!unfolded.isEmpty()) {
            sql.sql("""
                            INSERT INTO eventstore.rebuild_letter (read_model, stream, position, event_name, cause)
                            SELECT :model, * FROM unnest(:streams::text[], :positions::bigint[], :names::text[], :causes::text[])
                            """)
                    .param("model", name)
                    .param(
                            "streams",
                            unfolded.stream().map(each -> each.event().stream()).toArray(String[]::new))
                    .param(
                            "positions",
                            unfolded.stream()
                                    .map(each -> each.event().position())
                                    .toArray(Long[]::new))
                    .param(
                            "names",
                            unfolded.stream().map(each -> each.event().name()).toArray(String[]::new))
                    .param("causes", unfolded.stream().map(Unfolded::cause).toArray(String[]::new))
                    .update();
        }
    }

    // Between

    private void index() {
        demandGoingOn();
        pace.in(RebuildState.INDEXING);
        tools.transactions().doing(connection -> {
            shadows.index();
            register.demandOurs(name);
        });
    }

    /** That what was copied is there, nothing else, and nothing later than it can be. */
    private void verify() {
        demandGoingOn();
        if (foldedTo == upTo) {
            tools.transactions().doing(connection -> model.tables().forEach(this::verify));
        }
    }

    private void verify(Table table) {
        var copied = register.copied(name, table);
        var found = shadows.content(table);
        if (!found.equals(copied) || found.lastPosition() > upTo) {
            throw new IllegalStateException(
                    "Of table " + table.name() + " the rebuild copied " + copied + " and finds " + found + ".");
        }
    }

    // Catching up

    private void catchUp() {
        pace.in(RebuildState.CATCHING_UP);
        var fold = fold();
        for (int round = 0; round < ROUNDS_OF_CATCHING_UP; round++) {
            long head = tools.log().head();
            catchUp(fold, head);
            if (head - foldedTo < CLOSE_ENOUGH && tools.log().head() - head < CLOSE_ENOUGH) {
                return;
            }
        }
    }

    private ShadowFold fold() {
        var ended = sql.sql("SELECT stream FROM eventstore.rebuild_letter WHERE read_model = :model")
                .param("model", name)
                .query(String.class)
                .list();
        return new ShadowFold(shadow, ended);
    }

    private void catchUp(ShadowFold fold, long head) {
        var batch = new ArrayList<StoredEvent>(BATCH);
        tools.log().read(foldedTo, head, shadow.names(), 0, 1, event -> {
            demandGoingOn();
            batch.add(event);
            if (batch.size() == BATCH) {
                write(fold, batch, event.position());
                batch.clear();
            }
        });
        write(fold, batch, head);
    }

    private void write(ShadowFold fold, List<StoredEvent> batch, long to) {
        tools.transactions().doing(connection -> {
            remember(fold.fold(connection, batch));
            register.foldedTo(name, to);
            register.demandOurs(name);
        });
        foldedTo = to;
    }

    // Taking the place

    private void takePlace() {
        pace.in(RebuildState.SWAPPING);
        while (!hasTakenPlace()) {
            pause(BETWEEN_ATTEMPTS);
            catchUp();
            pace.in(RebuildState.SWAPPING);
        }
    }

    /** False when readers were in the way; nobody who comes after them waits longer than the patience. */
    private boolean hasTakenPlace() {
        try {
            return tools.transactions().answering(this::takesPlace);
        } catch (DataAccessException failed) {
            if (Transactions.isOfTheMoment(failed)) {
                return false;
            }
            throw failed;
        }
    }

    private boolean takesPlace() {
        int session = sql.sql("SELECT pg_backend_pid() FROM set_config('lock_timeout', '500ms', true)")
                .query(Integer.class)
                .single();
        standStill();
        catchUp(fold(), tools.log().head());
        if (!areGone(new EarlierReaders(sql, tools.transactions().apart(), session))) {
            return false;
        }
        shadows.takeTheirPlace();
        tellWhatIsRead();
        register.demandOurs(name);
        register.leave(name, RebuildState.DONE, null);
        return true;
    }

    private boolean areGone(EarlierReaders readers) {
        var deadline = System.nanoTime() + PATIENCE_WITH_READERS.toNanos();
        while (!readers.areGone()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(LOOK_AGAIN);
        }
        return true;
    }

    /** Live folding of the read model waits from here to the end of the transaction. */
    private void standStill() {
        sql.sql(
                        "INSERT INTO eventstore.read_model (name, folded_to, ready, names) VALUES (:model, 0, false, '{}') ON CONFLICT DO NOTHING")
                .param("model", name)
                .update();
        sql.sql("SELECT FROM eventstore.read_model WHERE name = :model FOR UPDATE")
                .param("model", name)
                .query((row, n) -> name)
                .single();
    }

    private void tellWhatIsRead() {
        sql.sql("""
                        UPDATE eventstore.read_model
                        SET folded_to = :position, ready = true, names = :names, rebuilt_at = clock_timestamp()
                        WHERE name = :model
                        """)
                .param("position", foldedTo)
                .param("names", Register.inOrder(shadow.names()))
                .param("model", name)
                .update();
        sql.sql("DELETE FROM eventstore.parked WHERE read_model = :model")
                .param("model", name)
                .update();
        sql.sql("DELETE FROM eventstore.dropped WHERE read_model = :model")
                .param("model", name)
                .update();
        sql.sql("""
                        INSERT INTO eventstore.parked (read_model, stream, position, event_name, cause, parked_at, tries)
                        SELECT read_model, stream, position, event_name, cause, clock_timestamp(), 1
                        FROM eventstore.rebuild_letter
                        WHERE read_model = :model
                        """).param("model", name).update();
    }

    private void demandGoingOn() {
        if (stop.getCount() == 0) {
            throw new CancellationException();
        }
    }

    private void pause(Duration time) {
        try {
            if (stop.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CancellationException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
