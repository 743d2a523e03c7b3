package org.haven.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The newest events of the log in memory, without a hole, within a bound of number and of size. */
final class Window {

    private final int capacity;
    private final long mostBytes;

    private @Nullable StoredEvent[] places = {};
    private boolean begun;
    private long first;
    private long last;
    private long bytes;

    Window(int capacity, long mostBytes) {
        this.capacity = capacity;
        this.mostBytes = mostBytes;
    }

    synchronized boolean hasBegun() {
        return begun;
    }

    /** Opens the window behind a position; one that is open stays as it is. */
    synchronized void beginAfter(long position) {
        if (!begun) {
            begun = true;
            openAfter(position);
        }
    }

    /** Forgets what it holds; does nothing to a window that has ended. */
    synchronized void restartAfter(long position) {
        if (begun) {
            openAfter(position);
        }
    }

    private void openAfter(long position) {
        places = new StoredEvent[capacity];
        first = position + 1;
        last = position;
        bytes = 0;
    }

    synchronized void end() {
        places = new StoredEvent[0];
        begun = false;
    }

    /** The position of the newest event that was taken in. */
    synchronized long last() {
        return last;
    }

    /** Takes in what follows; what is in already is not taken twice, and behind a hole the window begins anew. */
    synchronized void add(List<StoredEvent> news) {
        if (begun) {
            news.forEach(this::add);
        }
    }

    private void add(StoredEvent event) {
        if (event.position() <= last) {
            return;
        }
        if (event.position() > last + 1) {
            openAfter(event.position() - 1);
        }
        if (last - first + 1 == capacity) {
            dropFirst();
        }
        last = event.position();
        places[place(last)] = event;
        bytes += event.size();
        while (bytes > mostBytes) {
            dropFirst();
        }
    }

    private void dropFirst() {
        var place = place(first);
        var event = places[place];
        if (event != null) {
            bytes -= event.size();
        }
        places[place] = null;
        first++;
    }

    /** What follows a position, at most so many; empty when the position lies before the window. */
    synchronized Optional<List<StoredEvent>> after(long position, int limit) {
        if (!begun || position + 1 < first) {
            return Optional.empty();
        }
        var until = Math.min(last, position + limit);
        var events = new ArrayList<StoredEvent>();
        for (var next = position + 1; next <= until; next++) {
            var event = places[place(next)];
            if (event != null) {
                events.add(event);
            }
        }
        return Optional.of(events);
    }

    private int place(long position) {
        return Math.floorMod(position, capacity);
    }
}
