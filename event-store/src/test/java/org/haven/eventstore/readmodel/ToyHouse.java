package org.haven.eventstore.readmodel;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.haven.eventstore.KernelExamples;
import org.haven.eventstore.Log;
import org.haven.eventstore.LogParts;
import org.haven.eventstore.StoredEvent;
import org.haven.eventstore.TestDatabase;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.event.EventCatalog;
import org.haven.kernel.event.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A log, the toy's tables, and everything that folds the one into the other, on a real PostgreSQL. */
final class ToyHouse implements AutoCloseable {

    private static final int SMALL_BATCH = 3;

    final HikariDataSource database = new HikariDataSource();
    final JdbcClient sql;
    final Log log;
    final Toy toy = new Toy();
    final Transactions transactions;
    private final Map<Integer, Long> versions = new HashMap<>();

    ToyHouse() {
        database.setJdbcUrl(TestDatabase.empty().url());
        database.setUsername("postgres");
        database.setMaximumPoolSize(20);
        LogParts.migrate(database);
        sql = JdbcClient.create(database);
        log = LogParts.log(database);
        transactions = new Transactions(database, new JdbcTransactionManager(database));
        sql.sql(Toy.TABLES).update();
        sql.sql("INSERT INTO eventstore.read_model VALUES ('toy', 0, true, '{}')")
                .update();
    }

    Rebuild.Tools tools(int eventsInMemory) {
        return new Rebuild.Tools(
                sql, transactions, log, LogParts.codec(), new RebuildRegister(sql, transactions), eventsInMemory);
    }

    void rebuild(int eventsInMemory) {
        rebuild(tools(eventsInMemory));
    }

    void rebuild(Rebuild.Tools tools) {
        new Rebuild(toy, tools, tools.register().claim("toy", "code")).run();
    }

    // Writing

    void append(int client, StaffId by) {
        append(client, new RoiRevoked(Toy.client(client), KernelExamples.TODAY, by));
    }

    void register(int client) {
        append(
                client,
                new ClientRegistered(
                        Toy.client(client), KernelExamples.HARBOR_HOUSE, KernelExamples.TODAY, KernelExamples.WORKER));
    }

    synchronized void append(int client, ClientEvent event) {
        long version = versions.merge(client, 0L, (before, none) -> before + 1);
        sql.sql("""
                        INSERT INTO eventstore.event
                        SELECT (SELECT coalesce(max(position), 0) + 1 FROM eventstore.event), :id, :stream, :version, 'Client', :name, '1',
                               :payload, '{}', clock_timestamp()
                        """)
                .param("id", UUID.randomUUID())
                .param("stream", Toy.client(client).toString())
                .param("version", version)
                .param("name", EventCatalog.of(event.getClass()).orElseThrow().name())
                .param("payload", LogParts.json(event))
                .update();
    }

    /** Some events of some clients; now and then a client is gone, or comes again. */
    void appendSome(Random random, int events, int clients) {
        for (int n = 0; n < events; n++) {
            int client = random.nextInt(clients);
            switch (random.nextInt(6)) {
                case 0, 1 -> register(client);
                case 2 ->
                    append(
                            client,
                            new AnonymousGrantRevoked(
                                    Toy.client(client),
                                    KernelExamples.GRANT,
                                    RevocationReason.GRANTED_IN_ERROR,
                                    true,
                                    KernelExamples.HDC));
                default -> append(client, KernelExamples.WORKER);
            }
        }
    }

    // Reading

    List<String> read() {
        var rows = new ArrayList<String>();
        rows.addAll(sql.sql("SELECT c::text FROM toy.client AS c ORDER BY client_id")
                .query(String.class)
                .list());
        rows.addAll(sql.sql("SELECT l::text FROM toy.line AS l ORDER BY position")
                .query(String.class)
                .list());
        return rows;
    }

    /** What the tables hold when the log is folded a few events at a time, without those that the toy cannot take. */
    List<String> folded() {
        var other = new KeptModel(toy, sql, LogParts.codec());
        var fold = new ShadowFold(other, List.of());
        var rows = new ArrayList<String>();
        transactions.doing(connection -> {
            sql.sql("DELETE FROM toy.client").update();
            sql.sql("DELETE FROM toy.line").update();
            for (long at = 0; at < log.head(); at += SMALL_BATCH) {
                fold.fold(
                        connection,
                        log.after(at, SMALL_BATCH).stream().filter(other::takes).toList());
            }
            rows.addAll(read());
            connection.rollback();
        });
        return rows;
    }

    /** As a process that folds live does: in batches, after what was rebuilt, but for parked streams. */
    final class Live {

        private final KeptModel kept = new KeptModel(toy, sql, LogParts.codec());
        private long token;

        void catchUp() {
            for (var events = log.after(token, 7); !events.isEmpty(); events = log.after(token, 7)) {
                var batch = events;
                transactions.doing(connection -> {
                    long to = sql.sql("SELECT folded_to FROM eventstore.read_model WHERE name = 'toy' FOR SHARE")
                            .query(Long.class)
                            .single();
                    var parked = sql.sql("SELECT stream FROM eventstore.parked WHERE read_model = 'toy'")
                            .query(String.class)
                            .list();
                    new ShadowFold(kept, parked).fold(connection, admitted(batch, to));
                });
                token = batch.get(batch.size() - 1).position();
            }
        }

        private List<StoredEvent> admitted(List<StoredEvent> batch, long foldedTo) {
            return batch.stream()
                    .filter(event -> event.position() > foldedTo && kept.takes(event))
                    .toList();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
