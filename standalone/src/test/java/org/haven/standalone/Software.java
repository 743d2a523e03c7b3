package org.haven.standalone;

import java.nio.file.Path;

/** Where all tests unpack the database's programs, once. */
final class Software {

    static final Path FOLDER = Path.of("target", "postgres-software").toAbsolutePath();

    private Software() {}
}
