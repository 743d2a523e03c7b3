package org.haven.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL server that Haven starts for itself, in its data folder, when it is not given one. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final EmbeddedPostgres server;
    private final String password;
    private final String logOwnersPassword;

    private EmbeddedDatabase(EmbeddedPostgres server, String password, String logOwnersPassword) {
        this.server = server;
        this.password = password;
        this.logOwnersPassword = logOwnersPassword;
    }

    static EmbeddedDatabase start(DataFolder folder) {
        return start(folder, folder.root().resolve("postgres-software"));
    }

    /** Starts it from programs that are unpacked into a folder of one's own choice. */
    static EmbeddedDatabase start(DataFolder folder, Path software) {
        var files = new DatabaseFiles(folder);
        var password = OwnerOnly.secret(files.password());
        var logOwnersPassword = OwnerOnly.secret(files.logOwnersPassword());
        try {
            OrphanedServer.stop(files.data());
            files.putAsideWhatWasNeverFinished();
            var database =
                    new EmbeddedDatabase(server(files, software, logOwnersPassword), password, logOwnersPassword);
            database.prepare(files);
            return database;
        } catch (IOException | SQLException | IllegalStateException | ExceptionInInitializerError failed) {
            throw new CannotStart(
                    "Haven's own database did not start; " + files.log()
                            + " says why. With SPRING_DATASOURCE_URL set, Haven uses a PostgreSQL of yours instead.",
                    failed);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DatabaseSetUp.NAME;
    }

    String user() {
        return DatabaseSetUp.NAME;
    }

    String password() {
        return password;
    }

    String logOwner() {
        return DatabaseSetUp.LOG_OWNER;
    }

    String logOwnersPassword() {
        return logOwnersPassword;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void prepare(DatabaseFiles files) throws IOException, SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            var setUp = new DatabaseSetUp(connection);
            setUp.demandDurability();
            setUp.createWhatIsMissing(password, logOwnersPassword);
            files.markFinished();
        } catch (IOException | SQLException | RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private static EmbeddedPostgres server(DatabaseFiles files, Path software, String password) throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(files.log().toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(files.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(OwnerOnly.folder(software).toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", password)
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        onTheFirstStart(files).forEach(builder::setLocaleConfig);
        onEveryStart().forEach(builder::setServerConfig);
        var server = builder.start();
        // The library lets everybody write there; nobody else may change what we run.
        OwnerOnly.closedFolder(software);
        return server;
    }

    // The library hands what it takes for locale settings to initdb as they are, so the others may travel with them.
    private static Map<String, String> onTheFirstStart(DatabaseFiles files) {
        return Map.of(
                "auth", "scram-sha-256",
                "pwfile", files.logOwnersPassword().toString(),
                "locale", "C",
                "locale-provider", "builtin",
                "builtin-locale", "C.UTF-8");
    }

    private static Map<String, String> onEveryStart() {
        return Map.of(
                // The library starts every server with fsync off; this comes later on its command line and wins.
                "fsync", "on",
                "full_page_writes", "on",
                "synchronous_commit", "on",
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "100",
                // A failed statement and its details can quote a client's row, which belongs in no log.
                "log_min_error_statement", "panic",
                "log_error_verbosity", "terse");
    }
}
