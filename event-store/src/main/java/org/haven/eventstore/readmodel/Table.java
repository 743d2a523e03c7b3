package org.haven.eventstore.readmodel;

import java.util.List;

/**
 * A table of a read model. Each of its rows belongs to one stream of the log and is made of that stream's events alone. Besides
 * what the read model puts in, it has a column {@code position bigint NOT NULL}: the last event that wrote the row.
 *
 * @param name with its schema, such as {@code query.client_card}
 * @param stream the column that holds the id of the stream, of type uuid or text; it leads an index
 * @param key the columns of the primary key
 * @param kept whether a row once written is never written again, so that none need be read to fold the next event
 */
public record Table(String name, String stream, List<String> key, boolean kept) {

    /** A table whose rows change. */
    public static Table of(String name, String stream, String... key) {
        return new Table(name, stream, List.of(key), false);
    }

    /** A table to which rows are only ever added, each by one event, and never looked up. */
    public static Table ofLines(String name, String stream, String... key) {
        return new Table(name, stream, List.of(key), true);
    }

    public String schema() {
        return name.substring(0, name.indexOf('.'));
    }

    public String simpleName() {
        return name.substring(name.indexOf('.') + 1);
    }
}
