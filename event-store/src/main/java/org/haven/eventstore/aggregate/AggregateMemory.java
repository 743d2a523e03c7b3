package org.haven.eventstore.aggregate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** What a node remembers of the aggregates it has met last, up to a number of them all together. */
public final class AggregateMemory {

    /** @param kind what it is, since nothing but its kind says which aggregate an id is of */
    record Key(String kind, Object id) {}

    private final Cache<Key, Object> remembered;

    AggregateMemory(long atMost) {
        remembered = Caffeine.newBuilder()
                .maximumSize(atMost)
                .executor(Runnable::run)
                .build();
    }

    /** What is remembered of one kind of aggregate, as Axon asks for it. */
    public org.axonframework.common.caching.Cache of(String kind) {
        return new RememberedKind(kind, remembered);
    }

    /** Forgets everything, as a node does that starts anew. */
    public void clear() {
        remembered.invalidateAll();
    }
}
