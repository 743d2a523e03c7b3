package org.haven.eventstore.everyevent;

import java.nio.file.Path;

/** Readers in a process of their own: one of the whole log where the engine has such, and the processor. */
final class ReaderProcess {

    private ReaderProcess() {}

    /** Reads until whoever started this closes the stream, or is gone; begins where the one before it ended. */
    public static void main(String... arguments) throws Exception {
        var engine = Engine.valueOf(arguments[0]);
        try (var store = engine.open(arguments[1], Path.of(arguments[2]))) {
            var reader = new Reader(store, Path.of(arguments[3]));
            var processor = store.processor(SeenTable.PROCESSOR, new SeenTable(store.sql()));
            processor.start();
            ChildProcess.sayReadyAndWait();
            processor.shutDown();
            reader.close();
        }
        System.exit(0);
    }
}
