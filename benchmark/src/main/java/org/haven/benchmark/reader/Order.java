package org.haven.benchmark.reader;

/** What the query side in the other process can be asked for. */
enum Order {
    /** To say when a read model has come to a position. */
    AWAIT,
    /** To make a read model anew from the log. */
    REBUILD
}
