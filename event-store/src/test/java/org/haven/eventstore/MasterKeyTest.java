package org.haven.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    private final Path folder;
    private final Path file;

    MasterKeyTest(@TempDir Path parent) {
        folder = parent.resolve("keys");
        file = folder.resolve("master-key.json");
    }

    @Test
    void a_key_that_is_made_is_readable_by_its_owner_alone() throws IOException {
        MasterKey.in(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void making_a_key_leaves_no_other_file_behind() {
        MasterKey.in(file);
        assertThat(folder.toFile().list()).containsExactly("master-key.json");
    }

    @Test
    void the_key_in_a_file_stays_the_same() throws GeneralSecurityException {
        var wrapped = MasterKey.in(file).freshWrapped(PredefinedAeadParameters.AES256_GCM, "owner");
        assertThat(MasterKey.in(file).unwrap(wrapped, "owner", Aead.class)).isNotNull();
    }

    @Test
    void processes_that_make_a_key_at_once_agree_on_one() {
        var keys = Collections.synchronizedList(new java.util.ArrayList<MasterKey>());
        var outcomes = AtOnce.run(Stream.<Runnable>generate(() -> () -> keys.add(MasterKey.in(file)))
                .limit(8)
                .toList());
        assertThat(AtOnce.succeeded(outcomes)).isEqualTo(8);
        assertThat(keys)
                .allSatisfy(key -> assertThat(keys.get(0)
                                .unwrap(
                                        key.freshWrapped(PredefinedAeadParameters.AES256_GCM, "owner"),
                                        "owner",
                                        Aead.class))
                        .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "secret", "{\"primaryKeyId\":1,\"key\":[]}"})
    void what_is_no_key_is_clearly_said_to_be_none(String content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file, content);
        assertThatIllegalStateException()
                .isThrownBy(() -> MasterKey.in(file))
                .withMessageContaining("not a Tink keyset");
    }

    @Test
    void a_file_that_cannot_be_made_is_clearly_said() throws IOException {
        Files.writeString(folder, "a file where the folder should be");
        assertThatIllegalStateException().isThrownBy(() -> MasterKey.in(file)).withMessageContaining(file.toString());
    }

    @Test
    void a_key_wrapped_for_one_owner_does_not_open_for_another() throws GeneralSecurityException {
        var key = MasterKey.in(file);
        var wrapped = key.freshWrapped(PredefinedAeadParameters.AES256_GCM, "one");
        org.assertj.core.api.Assertions.assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> key.unwrap(wrapped, "another", Aead.class));
    }
}
