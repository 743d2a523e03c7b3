package org.haven.eventstore.readmodel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haven.eventstore.StoredEvent;

/** One part of the log, folded in memory. A stream ends for it at the first event that does not fold. */
final class PartFold {

    private final Folding folding;
    private final Map<String, Unfolded> unfolded = new LinkedHashMap<>();
    private long events;

    PartFold(Folding folding) {
        this.folding = folding;
    }

    void fold(StoredEvent event) {
        events++;
        if (!unfolded.containsKey(event.stream())) {
            BatchFold.fold(folding, event, unfolded);
        }
    }

    long events() {
        return events;
    }

    List<Row> rows(Table table) {
        return folding.written(table);
    }

    Collection<Unfolded> unfolded() {
        return unfolded.values();
    }
}
