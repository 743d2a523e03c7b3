package org.haven.eventstore.everyevent;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Several writers in a process of their own. */
final class WriterProcess {

    private static final int WRITERS = 4;

    private WriterProcess() {}

    /** Writes until whoever started this closes the stream, or is gone. */
    public static void main(String... arguments) throws Exception {
        var engine = Engine.valueOf(arguments[0]);
        var seed = Long.parseLong(arguments[4]);
        var stop = new CountDownLatch(1);
        var writers = Executors.newFixedThreadPool(WRITERS);
        try (var store = engine.open(arguments[1], Path.of(arguments[2]));
                var journal = new Journal(Path.of(arguments[3]))) {
            for (int n = 0; n < WRITERS; n++) {
                writers.execute(new Writer(store, journal, seed * WRITERS + n, stop));
            }
            ChildProcess.sayReadyAndWait();
            stop.countDown();
            writers.shutdown();
            writers.awaitTermination(1, TimeUnit.MINUTES);
        }
        System.exit(0);
    }
}
