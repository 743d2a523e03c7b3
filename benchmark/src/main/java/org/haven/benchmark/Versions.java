package org.haven.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.util.Optional;

/** Which Haven, and which libraries, are measured. */
final class Versions {

    private static final String UNKNOWN = "unknown";

    private Versions() {}

    /** The commit of the working copy in which this program was built, where it still lies there and git can tell. */
    static String haven() {
        var program = new File(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
        try {
            var git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .directory(program.getAbsoluteFile().getParentFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
            return said.isEmpty() ? UNKNOWN : said;
        } catch (IOException noGit) {
            return UNKNOWN;
        }
    }

    static String of(Class<?> library) {
        return Optional.ofNullable(library.getPackage().getImplementationVersion())
                .orElse(UNKNOWN);
    }
}
