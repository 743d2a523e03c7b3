package org.haven.benchmark.gateway;

import java.time.Duration;
import org.haven.benchmark.load.ClosedLoop;
import org.haven.benchmark.load.Variant;
import org.haven.benchmark.load.Window;

/** Commands through Axon's gateway: the record is loaded, the decision made, the events committed. */
public final class Commands implements Variant {

    private final Node node;
    private final Callers callers;

    public Commands(Node node, Callers callers) {
        this.node = node;
        this.callers = callers;
    }

    @Override
    public String name() {
        return node.engine().title();
    }

    @Override
    public Window load(int number, Duration time) {
        long before = node.head();
        var window = ClosedLoop.run(callers.first(number), time);
        return window.inGroupsOf((double) window.done() / Math.max(1, node.commitsSince(before)));
    }
}
