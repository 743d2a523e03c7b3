package org.haven.benchmark.http;

import java.time.Duration;
import java.util.List;
import org.haven.benchmark.load.ClosedLoop;
import org.haven.benchmark.load.Operation;
import org.haven.benchmark.load.Variant;
import org.haven.benchmark.load.Window;

/** Accepted POSTs. */
final class Posts implements Variant {

    static final String NAME = "Haven over HTTP";

    private final List<? extends Operation> connections;

    Posts(List<? extends Operation> connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Window load(int callers, Duration time) {
        return ClosedLoop.run(connections.subList(0, callers), time);
    }
}
