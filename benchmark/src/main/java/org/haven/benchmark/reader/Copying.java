package org.haven.benchmark.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.haven.benchmark.database.Database;
import org.haven.benchmark.process.Scratch;
import org.postgresql.PGConnection;

/** What PostgreSQL's fastest way out and in takes for the same events: every row, once out to a file and once into a table. */
final class Copying {

    private Copying() {}

    /** In seconds, out and in together. */
    static double seconds(Database database) {
        var file = Scratch.file("events.copy");
        try (var connection = database.connect();
                var sql = connection.createStatement()) {
            sql.execute("CREATE TABLE eventstore.copied (LIKE eventstore.event, PRIMARY KEY (position))");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long start = System.nanoTime();
            try (var out = Files.newOutputStream(file)) {
                copy.copyOut("COPY eventstore.event TO STDOUT", out);
            }
            try (var in = Files.newInputStream(file)) {
                copy.copyIn("COPY eventstore.copied FROM STDIN", in);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            sql.execute("DROP TABLE eventstore.copied");
            Files.delete(file);
            return seconds;
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("The events could not be copied.", failure);
        }
    }
}
