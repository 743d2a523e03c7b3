package org.haven.eventstore.readmodel;

import java.util.List;
import java.util.Optional;

/**
 * The rows of one stream in the tables of one read model, as they stand before an event. A row that is asked for counts as
 * written by the event, whether or not anything in it changes.
 */
public interface Rows {

    /** The row of this key, if the stream has one. */
    Optional<Row> find(Table table, Object... key);

    /** The row of this key; where the stream has none, a new one that holds only its key and its stream. */
    Row open(Table table, Object... key);

    /** The stream has no row of this key any more. */
    void drop(Table table, Object... key);

    /** All rows of the stream in a table that is not only added to. */
    List<Row> all(Table table);
}
