package org.haven.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Where the embedded database keeps itself within the data folder. */
final class DatabaseFiles {

    private final DataFolder folder;

    DatabaseFiles(DataFolder folder) {
        this.folder = folder;
    }

    Path data() {
        return folder.root().resolve("postgres");
    }

    Path log() {
        return folder.root().resolve("postgres.log");
    }

    /** Of the role that the service works as. */
    Path password() {
        return folder.keys().resolve("database-password");
    }

    /** Of the role that owns the log, and of the server's superuser. */
    Path logOwnersPassword() {
        return folder.keys().resolve("log-owner-password");
    }

    /** A first start that was killed leaves files that no server can use, and in which nothing was ever stored. */
    void putAsideWhatWasNeverFinished() throws IOException {
        OwnerOnly.fileMadeOnce(log(), () -> "");
        if (Files.exists(data()) && !Files.exists(finished())) {
            Files.move(data(), unusedName());
        }
    }

    void markFinished() throws IOException {
        if (!Files.exists(finished())) {
            Files.createFile(finished());
        }
    }

    private Path finished() {
        return data().resolve("haven.finished");
    }

    private Path unusedName() {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> folder.root().resolve("postgres-unfinished-" + number))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }
}
