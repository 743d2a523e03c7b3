package org.haven.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are needed for as long as this process lives. */
public final class Scratch {

    private Scratch() {}

    /** A place for a file of this name, which nobody has written yet. */
    public static Path file(String name) {
        try {
            var folder = Files.createTempDirectory("haven-benchmark");
            folder.toFile().deleteOnExit();
            var file = folder.resolve(name);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
