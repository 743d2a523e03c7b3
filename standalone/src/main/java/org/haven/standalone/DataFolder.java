package org.haven.standalone;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** The folder that holds all a Haven keeps on this machine; one Haven uses it at a time. */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Makes the folder when it is not there, and keeps other Havens out of it until it is closed. */
    static DataFolder open(Path where) {
        try {
            var root = OwnerOnly.folder(where).toRealPath();
            return new DataFolder(root, lock(root.resolve("haven.lock")));
        } catch (IOException unusable) {
            throw new CannotStart(
                    "Haven cannot write to the data folder " + where.toAbsolutePath() + "; name another with --data.",
                    unusable);
        }
    }

    Path root() {
        return root;
    }

    /** Signing key, master key and the database's passwords; back it up apart from the rest. */
    Path keys() {
        return root.resolve("keys");
    }

    /** One file per demo client, holding its secret. */
    Path secrets() {
        return root.resolve("secrets");
    }

    // The file stays: deleting it would let a second Haven lock a new one of the same name.
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, CREATE, WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new CannotStart("Another Haven is using the data folder " + file.getParent()
                    + "; stop it, or name another folder with --data.");
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisJvm) {
            return false;
        }
    }
}
