package org.haven.benchmark;

/** What can be measured by itself. */
enum Suite {
    STORE,
    HTTP,
    ALL;

    boolean includes(Suite other) {
        return this == other || this == ALL;
    }
}
