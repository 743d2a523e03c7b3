package org.haven.eventstore;

import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log for Axon's processors. The payload of a message is the {@link StoredEvent} itself: what cannot be decoded is the
 * reader's trouble, never the stream's. What lies at or below the floor is passed over.
 */
public final class LogSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final Tail tail;
    private final LongSupplier floor;

    public LogSource(Tail tail, LongSupplier floor) {
        this.tail = tail;
        this.floor = floor;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        var stream = new LogStream(tail, floor, position(token));
        tail.follow(stream);
        return stream;
    }

    private static long position(@Nullable TrackingToken token) {
        var reached = WrappedToken.unwrapLowerBound(token);
        return reached == null ? 0 : reached.position().orElseThrow();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(tail.head());
    }
}
