package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private final Path temporary;

    DataFolderTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void a_folder_that_is_not_there_is_made_for_its_owner_alone() throws Exception {
        var where = temporary.resolve("a/new/folder");

        try (var folder = DataFolder.open(where)) {
            assertThat(folder.root()).isEqualTo(where.toRealPath());
            assertThat(mode(where)).isEqualTo("rwx------");
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused_in_one_sentence() throws Exception {
        var file = Files.createFile(temporary.resolve("a-file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Haven cannot write to the data folder " + file + "/below; name another with --data.");
    }

    @Test
    void a_second_process_is_refused_in_one_sentence_until_the_first_is_gone() throws Exception {
        try (var other = OtherHaven.start(temporary)) {
            assertThatThrownBy(() -> DataFolder.open(temporary))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Another Haven is using the data folder " + temporary.toRealPath()
                            + "; stop it, or name another folder with --data.");
            assertThat(other.isRunning()).isTrue();
        }

        DataFolder.open(temporary).close();
    }

    @Test
    void a_secret_is_for_its_owner_alone_and_stays_the_same() throws Exception {
        var file = temporary.resolve("secrets/somebody");

        var secret = OwnerOnly.secret(file);

        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(Files.readString(file)).isEqualTo(secret);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(temporary.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(OwnerOnly.secret(file)).isEqualTo(secret);
    }

    @Test
    void an_empty_secret_is_refused() throws Exception {
        var file = Files.createFile(temporary.resolve("somebody"));

        assertThatThrownBy(() -> OwnerOnly.secret(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is empty; delete the file");
    }

    @Test
    void no_two_secrets_are_alike() {
        assertThat(OwnerOnly.secret(temporary.resolve("one"))).isNotEqualTo(OwnerOnly.secret(temporary.resolve("two")));
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
