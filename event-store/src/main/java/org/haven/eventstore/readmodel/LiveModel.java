package org.haven.eventstore.readmodel;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.haven.eventstore.FoldedHere;

/** A read model as this process folds it. */
final class LiveModel implements FoldedHere {

    private final KeptModel model;
    private final AtomicLong floor;
    private final PooledStreamingEventProcessor processor;

    LiveModel(KeptModel model, AtomicLong floor, PooledStreamingEventProcessor processor) {
        this.model = model;
        this.floor = floor;
        this.processor = processor;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Set<String> takesNames() {
        return model.names();
    }

    @Override
    public Map<Segment, Long> come() {
        var come = new HashMap<Segment, Long>();
        processor
                .processingStatus()
                .values()
                .forEach(status ->
                        status.getCurrentPosition().ifPresent(position -> come.put(status.getSegment(), position)));
        return come;
    }

    int claimed() {
        return processor.processingStatus().size();
    }

    boolean holds(int segment) {
        return processor.processingStatus().containsKey(segment);
    }

    /** Its tables were rebuilt up to this position: what lies before need not be read. */
    void raise(long foldedTo) {
        floor.accumulateAndGet(foldedTo, Math::max);
    }

    boolean isRunning() {
        return processor.isRunning();
    }

    void start() {
        processor.start();
    }

    CompletableFuture<Void> stop() {
        return processor.shutdownAsync();
    }

    /** Leaves a segment to others for a while. */
    void release(int segment, long millis) {
        processor.releaseSegment(segment, millis, TimeUnit.MILLISECONDS);
    }
}
