package org.haven.eventstore.aggregate;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Objects;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.haven.eventstore.AppendConditions;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one kind of aggregate. Whoever decides on it is held to it: the append fails if the stream has moved since, even
 * where the command writes nothing to that stream, and a command that fails leaves nothing remembered of what it looked at.
 */
final class RememberedKind implements org.axonframework.common.caching.Cache {

    private final String kind;
    private final Cache<AggregateMemory.Key, Object> remembered;

    RememberedKind(String kind, Cache<AggregateMemory.Key, Object> remembered) {
        this.kind = kind;
        this.remembered = remembered;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon has it: who asks knows what they put
    public <K, V> @Nullable V get(K id) {
        if (!Recollection.current().isAllowed()) {
            return null;
        }
        var found = remembered.getIfPresent(key(id));
        if (found != null) {
            Recollection.current().use();
            CurrentUnitOfWork.get().onRollback(failed -> remove(id));
            if (found instanceof AggregateCacheEntry<?> aggregate) {
                AppendConditions.current().unchanged(id.toString(), versionOf(aggregate));
            }
        }
        return (V) found;
    }

    /** An entry that has not been serialised hands back the very aggregate it was made of, and asks for nothing to do so. */
    private static long versionOf(AggregateCacheEntry<?> aggregate) {
        return aggregate.recreateAggregate(null, null, null).version();
    }

    @Override
    public void put(Object id, Object value) {
        remembered.put(key(id), value);
    }

    @Override
    public boolean putIfAbsent(Object id, Object value) {
        return remembered.asMap().putIfAbsent(key(id), value) == null;
    }

    @Override
    public boolean remove(Object id) {
        return remembered.asMap().remove(key(id)) != null;
    }

    @Override
    public boolean containsKey(Object id) {
        return remembered.asMap().containsKey(key(id));
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody is told what is remembered.");
    }

    private AggregateMemory.Key key(Object id) {
        return new AggregateMemory.Key(kind, Objects.requireNonNull(id));
    }
}
