package org.haven.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents say is so. */
class DocsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void every_word_of_the_glossary_has_its_class() throws IOException {
        var classes = Files.readAllLines(ROOT.resolve("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("|") && line.contains("`"))
                .map(line -> line.replaceAll(".*`([^`]+)` \\|$", "$1"))
                .toList();

        assertThat(classes)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(exists(name)).as(name).isTrue());
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, DocsTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    @Test
    void every_link_and_every_file_the_readme_names_is_there() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var links = matches("\\]\\(([^)#]+)\\)", readme);
        var modules = matches("(?m)^([a-z-]+)/ {2,}", readme);
        var steps = matches("\\| `((?:command|query)/[A-Za-z/]+)` \\|", readme)
                .map(step -> (step.startsWith("command") ? "command-side" : "query-side") + "/src/main/java/org/haven/"
                        + step + ".java");

        assertThat(Stream.of(links, modules, steps).flatMap(all -> all))
                .hasSizeGreaterThan(15)
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    private static Stream<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1));
    }

    @Test
    void the_walk_works_as_pasted(@TempDir Path folder) throws Exception {
        assumeTrue(runs("bash", "-c", "command -v curl sed"), "bash and curl are needed for the walk");
        var readme = Files.readString(ROOT.resolve("README.md"));
        var walk = readme.substring(readme.indexOf("```bash", readme.indexOf("<!-- walk -->")) + "```bash".length());
        var script = walk.substring(0, walk.indexOf("```"))
                .replace("HAVEN=http://localhost:8080", "HAVEN=" + Running.HAVEN.address());
        Files.createSymbolicLink(
                folder.resolve("haven-data"), Running.HAVEN.folder().root());
        Files.writeString(folder.resolve("walk.sh"), script);

        var said = output(folder, "bash", "walk.sh");

        assertThat(matches("\"type\":\"(/problems/[^\"]+)\"", said))
                .as("the one refusal is the one before the approval")
                .containsExactly("/problems/permission/awaiting-approval");
        assertThat(said.lines()).hasSize(8);
        assertThat(said).contains("\"firstName\":\"Anonymous\"", "\"official\"", "\"withoutAnonymous\"");
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String output(Path folder, String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}
