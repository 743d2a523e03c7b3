package org.haven.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** One Haven that the HTTP tests share, on a data folder of its own; it stops with the test process. */
final class Running {

    static final Haven HAVEN = start();

    private Running() {}

    static Caller as(String user) {
        return Caller.of(HAVEN, user);
    }

    private static Haven start() {
        try {
            var haven = Haven.start(
                    "--port", "0", "--data", Files.createTempDirectory("haven").toString());
            Runtime.getRuntime().addShutdownHook(new Thread(haven::close));
            return haven;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
