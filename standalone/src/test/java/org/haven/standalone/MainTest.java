package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private final Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    MainTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void help_names_what_can_be_chosen() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("serve", "--data", "--port", "--projects", "haven-data", "8080");
    }

    @Test
    void version_says_which_haven_this_is() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("Haven ");
    }

    @Test
    void a_word_that_is_no_command_is_a_mistake_in_usage() {
        assertThat(run("sevre")).isEqualTo(2);
        assertThat(err.toString()).contains("sevre");
    }

    @Test
    void a_port_that_is_no_number_is_a_mistake_in_usage() {
        assertThat(run("serve", "--port", "http")).isEqualTo(2);
        assertThat(err.toString()).contains("--port");
    }

    @Test
    void a_port_that_does_not_exist_is_a_mistake_in_usage() {
        assertThat(run("--port", "65536")).isEqualTo(2);
        assertThat(err.toString()).contains("0 to 65535");
    }

    @Test
    void a_port_in_use_is_one_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    "Port " + taken.getLocalPort()
                            + " is in use or may not be used; stop what uses it, or name another with --port.",
                    "--data",
                    temporary.toString(),
                    "--port",
                    String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void a_data_folder_that_cannot_be_written_to_is_one_sentence() throws Exception {
        var file = Files.createFile(temporary.resolve("a-file"));

        assertRefused(
                "Haven cannot write to the data folder " + file + "/data; name another with --data.",
                "--port",
                "0",
                "--data",
                file + "/data");
    }

    @Test
    void a_data_folder_in_use_is_one_sentence() throws Exception {
        try (var other = OtherHaven.start(temporary)) {
            assertRefused(
                    "Another Haven is using the data folder " + temporary.toRealPath()
                            + "; stop it, or name another folder with --data.",
                    "serve",
                    "--port",
                    "0",
                    "--data",
                    temporary.toString());
            assertThat(other.isRunning()).isTrue();
        }
    }

    @Test
    void a_projects_folder_that_is_no_export_is_one_sentence() {
        assertRefused(
                "The folder " + temporary + " has no file Organization.csv;"
                        + " give --projects the folder of an unzipped HMIS CSV export.",
                "--port",
                "0",
                "--projects",
                temporary.toString());
    }

    private void assertRefused(String sentence, String... args) {
        assertThat(run(args)).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo(sentence);
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
