package org.haven.eventstore.readmodel;

import java.nio.file.Path;
import java.util.Arrays;
import org.haven.eventstore.everyevent.ChildProcess;

/** A toy node in a process of its own, which can be killed. */
final class ToyProcess {

    private ToyProcess() {}

    /** Folds, and rebuilds what it is told to, until whoever started this closes the stream, or is gone. */
    public static void main(String... arguments) throws Exception {
        try (var node =
                new ToyNode(arguments[0], Path.of(arguments[1]), new Toys().all(), KilledProcessTest.SETTINGS)) {
            Arrays.stream(arguments).skip(2).forEach(node.bean(Rebuilds.class)::begin);
            ChildProcess.sayReadyAndWait();
        }
        System.exit(0);
    }
}
