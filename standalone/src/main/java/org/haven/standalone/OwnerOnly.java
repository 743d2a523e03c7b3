package org.haven.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Files and folders that nobody but the user who runs Haven can read. */
final class OwnerOnly {

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private OwnerOnly() {}

    /** The folder, made for its owner alone when it is not there. */
    static Path folder(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, permissions("rwx------"));
    }

    /** The folder, closed to everybody else even when it was there before. */
    static Path closedFolder(Path folder) throws IOException {
        folder(folder);
        if (isPosix()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /** What the file says; on the first start it is made, and says what it is given. */
    static String fileMadeOnce(Path file, Supplier<String> content) {
        try {
            closedFolder(requireNonNull(file.getParent()));
            if (!Files.exists(file)) {
                create(file, content.get());
            }
            return Files.readString(file);
        } catch (IOException unusable) {
            throw new CannotStart("Haven cannot read or make the file " + file + ".", unusable);
        }
    }

    /** A secret of 32 random bytes, kept in a file. */
    static String secret(Path file) {
        var secret = fileMadeOnce(file, OwnerOnly::freshSecret).strip();
        if (secret.isEmpty()) {
            throw new CannotStart("The secret in " + file + " is empty; delete the file, and Haven makes a new one.");
        }
        return secret;
    }

    // Moved into place whole, so that a kill in the middle leaves no half of a key.
    private static void create(Path file, String content) throws IOException {
        var fresh = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new", permissions("rw-------"));
        Files.write(fresh, content.getBytes(UTF_8));
        Files.move(fresh, file, ATOMIC_MOVE);
    }

    private static String freshSecret() {
        var bytes = new byte[SECRET_BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
