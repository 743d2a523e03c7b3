package org.haven.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The key that wraps every other key. It lives outside the database: in a file of mode 600, or in the configuration. */
public final class MasterKey {

    private final Aead wrapping;

    private MasterKey(KeysetHandle keys) throws GeneralSecurityException {
        this.wrapping = keys.getPrimitive(tink(), Aead.class);
    }

    /** A fresh key, wrapped for the one it is for. */
    byte[] freshWrapped(Parameters kind, String owner) throws GeneralSecurityException {
        return LastingThreads.seal(() -> TinkProtoKeysetFormat.serializeEncryptedKeyset(
                KeysetHandle.generateNew(kind, tink()), wrapping, owner.getBytes(UTF_8), tink()));
    }

    /** What a wrapped key can do, once unwrapped for the one it is for. */
    <T> T unwrap(byte[] wrapped, String owner, Class<T> primitive) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, owner.getBytes(UTF_8), tink())
                .getPrimitive(tink(), primitive);
    }

    /** The key that the configuration holds, as a Tink keyset in JSON. */
    public static MasterKey of(String keyset) {
        try {
            return new MasterKey(TinkJsonProtoKeysetFormat.parseKeyset(keyset, tink(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("The configured master key is not a Tink keyset in JSON.", unreadable);
        }
    }

    /** The key in the file, which is made, readable by its owner alone, when it is not there. */
    public static MasterKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return of(Files.readString(file));
        } catch (IOException unusable) {
            throw new IllegalStateException("The master key file " + file + " cannot be read or made.", unusable);
        }
    }

    private static void create(Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var fresh = Files.createTempFile(folder, "master-key", ".new", ownerOnly);
        try {
            Files.writeString(fresh, generate(), WRITE, DSYNC);
            // A link appears whole or not at all, and never replaces a key that another process made meanwhile.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException made) {
            // The other process's key is the key.
        } finally {
            Files.delete(fresh);
        }
    }

    private static String generate() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, tink()),
                    tink(),
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Configuration tink() {
        return TinkConfig2026.get();
    }
}
