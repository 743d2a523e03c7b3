package org.haven.benchmark.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haven.benchmark.process.Scratch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL server, on which the benchmark makes databases and drops them when it goes. */
public final class Server implements AutoCloseable {

    /** A rate that is bought with one of these switched off is none. */
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    private static final String JDBC = "jdbc:";
    private static final int USUAL_PORT = 5432;

    private static final List<String> OTHERS = List.of(
            "server_version",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout",
            "wal_compression",
            "jit",
            "max_connections");

    private static final Map<String, String> SETTINGS = Map.of(
            // The library starts every server with fsync off; this comes later on its command line and wins.
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "shared_buffers", "1GB",
            "max_wal_size", "8GB",
            // A checkpoint in the middle of somebody's window would be his bad luck.
            "checkpoint_timeout", "1h",
            "max_connections", "300",
            // Tells when a read model has shown what had been appended when.
            "track_commit_timestamp", "on");

    private final Optional<EmbeddedPostgres> embedded;
    private final Database home;
    private final List<String> made = new ArrayList<>();

    private Server(Optional<EmbeddedPostgres> embedded, Database home) {
        this.embedded = embedded;
        this.home = home;
        makeRole();
    }

    /** One that is started for this run and keeps its data in this folder, on which everything is as durable as it can be. */
    public static Server embedded(Path folder) {
        try {
            var log = ProcessBuilder.Redirect.to(Scratch.file("postgres.log").toFile());
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(true)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log);
            SETTINGS.forEach(builder::setServerConfig);
            var server = builder.start();
            return new Server(
                    Optional.of(server), home("127.0.0.1", server.getPort(), "postgres", new Login("postgres", "")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One that runs already. The login must be a superuser's. */
    public static Server given(String url, Login superuser) {
        if (!url.startsWith(JDBC + "postgresql://")) {
            throw new IllegalArgumentException("The URL of a PostgreSQL server begins with jdbc:postgresql://");
        }
        var parts = URI.create(url.substring(JDBC.length()));
        int port = parts.getPort() < 0 ? USUAL_PORT : parts.getPort();
        return new Server(
                Optional.empty(), home(parts.getHost(), port, parts.getPath().substring(1), superuser));
    }

    private static Database home(String host, int port, String name, Login superuser) {
        return new Database(
                host,
                port,
                name,
                superuser,
                new Login("haven_benchmark", UUID.randomUUID().toString()),
                masterKey());
    }

    private static Path masterKey() {
        return Scratch.file("master-key.json");
    }

    /** One that a run has left behind is taken over. */
    private void makeRole() {
        boolean there = sql().sql("SELECT count(*) > 0 FROM pg_roles WHERE rolname = 'haven_benchmark'")
                .query(Boolean.class)
                .single();
        sql().sql((there ? "ALTER" : "CREATE") + " ROLE haven_benchmark LOGIN PASSWORD '"
                        + home.product().password() + "'")
                .update();
    }

    /** An empty database of this name. */
    public Database database(String name) {
        var full = "haven_benchmark_" + name;
        drop(full);
        sql().sql("CREATE DATABASE " + full).update();
        sql().sql("GRANT CREATE, CONNECT ON DATABASE " + full + " TO haven_benchmark")
                .update();
        made.add(full);
        return new Database(home.host(), home.port(), full, home.owner(), home.product(), masterKey());
    }

    /** What the server is set to. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        OTHERS.forEach(name -> settings.put(name, setting(name)));
        DURABLE.forEach(name -> settings.put(name, setting(name)));
        return settings;
    }

    /** Refuses to measure on a server that may forget what it has confirmed. */
    public void demandDurability() {
        for (var name : DURABLE) {
            if (setting(name).equals("off")) {
                throw new IllegalStateException(name + " is off: nothing is measured that way.");
            }
        }
    }

    /** Puts what was written so far where it belongs, so that this is not done in the middle of the next window. */
    public void checkpoint() {
        sql().sql("CHECKPOINT").update();
    }

    private String setting(String name) {
        return sql().sql("SELECT current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private JdbcClient sql() {
        return home.sql();
    }

    private void drop(String database) {
        sql().sql("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)").update();
    }

    @Override
    public void close() {
        made.forEach(this::drop);
        sql().sql("DROP ROLE haven_benchmark").update();
        embedded.ifPresent(Server::stop);
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
