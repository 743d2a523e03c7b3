package org.haven.eventstore.everyevent;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the whole log and writes down each event before it takes the next. */
final class Reader implements AutoCloseable {

    private final Journal journal;
    private final Thread thread;

    /** Goes on after the last event that the file holds. */
    Reader(Store store, Path file) throws IOException {
        var seen = Journal.seen(file);
        long after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1).position();
        journal = new Journal(file);
        thread = new Thread(() -> store.read(after, journal::saw), "reader");
        thread.start();
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join(10_000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        journal.close();
    }
}
