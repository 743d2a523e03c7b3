package org.haven.eventstore;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** One reader's way along the log. While the database is away it stands still; the bell sets it going again. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogStream.class);

    private final Tail tail;
    private final LongSupplier floor;
    private final Semaphore woken = new Semaphore(0);
    private final Queue<StoredEvent> ahead = new ArrayDeque<>();

    private long position;
    private @Nullable TrackedEventMessage<?> next;
    private boolean inTrouble;
    private volatile boolean standing;
    private volatile boolean closed;
    private volatile Runnable onAvailable = () -> {};

    LogStream(Tail tail, LongSupplier floor, long position) {
        this.tail = tail;
        this.floor = floor;
        this.position = position;
    }

    /** What the bell does to it: with news, or just in case. */
    void wake(boolean news) {
        if (news || standing) {
            standing = false;
            if (woken.availablePermits() == 0) {
                woken.release();
            }
            callBack();
        }
    }

    private void callBack() {
        try {
            onAvailable.run();
        } catch (RejectedExecutionException stopping) {
            LOGGER.debug("A reader that is stopping was not woken.");
        }
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        skipToFloor();
        if (next == null && isThereMore()) {
            next = message(ahead.remove());
        }
        return Optional.ofNullable(next);
    }

    private void skipToFloor() {
        var lowest = floor.getAsLong();
        if (lowest > position) {
            position = lowest;
            next = null;
            ahead.removeIf(event -> event.position() <= lowest);
        }
    }

    private boolean isThereMore() {
        if (ahead.isEmpty() && !standing && !closed) {
            readOn();
        }
        return !ahead.isEmpty();
    }

    private void readOn() {
        try {
            ahead.addAll(tail.after(position));
            inTrouble = false;
        } catch (DataAccessException away) {
            standing = true;
            if (!inTrouble) {
                LOGGER.warn("The log cannot be read ({}); it will be tried again.", Trouble.of(away));
            }
            inTrouble = true;
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var deadline = System.nanoTime() + unit.toNanos(timeout);
        while (true) {
            woken.drainPermits(); // before looking, so that a ring meanwhile is not lost
            if (peek().isPresent()) {
                return true;
            }
            var left = deadline - System.nanoTime();
            if (closed || left <= 0 || !woken.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return peek().isPresent();
            }
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!closed) {
            var message = poll();
            if (message.isPresent()) {
                return message.get();
            }
            hasNextAvailable(1, TimeUnit.SECONDS);
        }
        throw new IllegalStateException("This stream is closed.");
    }

    private synchronized Optional<TrackedEventMessage<?>> poll() {
        var message = peek();
        if (message.isPresent()) {
            position = message.get().trackingToken().position().orElseThrow();
            next = null;
        }
        return message;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        callBack();
        return true;
    }

    @Override
    public void close() {
        closed = true;
        tail.leave(this);
        onAvailable = () -> {};
        woken.release();
    }

    private static TrackedEventMessage<StoredEvent> message(StoredEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()),
                event.aggregate(),
                event.stream(),
                event.version(),
                new GenericMessage<>(event.id().toString(), event, Map.of()),
                event::writtenAt);
    }
}
