package org.haven.eventstore.readmodel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/** How a rebuild gets on, for whoever watches it from another thread. */
final class RebuildPace {

    private static final int LATELY = 5;

    private record Mark(long nanos, long events) {}

    private final Deque<Mark> marks = new ArrayDeque<>();
    private volatile RebuildState state = RebuildState.WAITING;
    private volatile int part;
    private final AtomicLong events = new AtomicLong();

    void in(RebuildState now) {
        state = now;
    }

    void part(int number) {
        part = number;
    }

    void goOnFrom(long done) {
        events.set(done);
    }

    void event() {
        events.incrementAndGet();
    }

    RebuildState state() {
        return state;
    }

    int part() {
        return part;
    }

    long events() {
        return events.get();
    }

    /** Events a second, over the last few times that this was asked. */
    synchronized long rate(long nanos) {
        marks.addLast(new Mark(nanos, events.get()));
        if (marks.size() > LATELY) {
            marks.removeFirst();
        }
        var first = marks.getFirst();
        long seconds = nanos - first.nanos();
        return seconds == 0 ? 0 : Math.max(0, (events.get() - first.events()) * 1_000_000_000L / seconds);
    }
}
