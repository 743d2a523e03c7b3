package org.haven.eventstore.readmodel;

/**
 * How read models are folded live.
 *
 * @param live whether they are at all
 * @param segments into how many parts the streams of a new read model are divided, for as many processes or threads
 * @param threads on how many threads this process folds
 * @param rebuildFrom how many events behind a read model is better rebuilt
 */
record LiveSettings(boolean live, int segments, int threads, long rebuildFrom) {}
