package org.haven.eventstore;

import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.Segment;

/** A read model that this process folds, as far as it knows without asking the database. */
public interface FoldedHere {

    String name();

    /** What the catalog calls the events that it takes. */
    Set<String> takesNames();

    /** How far the segments have come that are folded here; what is said to be folded is committed. */
    Map<Segment, Long> come();
}
