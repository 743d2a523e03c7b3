package org.haven.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Which Haven, and which libraries, are measured. */
final class Versions {

    private Versions() {}

    /** The commit the benchmark was built from, where the build knew it. */
    static String haven() {
        var build = new Properties();
        try (var file = Versions.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (file != null) {
                build.load(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return build.getProperty("build.version", "unknown") + " " + build.getProperty("build.commit", "");
    }

    static String of(Class<?> library) {
        return Optional.ofNullable(library.getPackage().getImplementationVersion()).orElse("unknown");
    }
}
