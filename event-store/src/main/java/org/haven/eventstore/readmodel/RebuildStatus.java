package org.haven.eventstore.readmodel;

import java.time.Instant;
import java.util.Optional;

/**
 * The latest rebuild of a read model, as every node knows it.
 *
 * @param partition which part of the log is being folded, from 1; 0 before the first
 * @param events folded so far, of {@code total} that the read model takes
 * @param rate events a second, lately
 * @param secondsLeft until all parts are copied, at that rate
 * @param upTo the position up to which it is copied; what comes later is folded after it
 * @param failure the class of what it failed of, never a message
 */
public record RebuildStatus(
        String readModel,
        RebuildState state,
        int partition,
        int partitions,
        long events,
        long total,
        long rate,
        Optional<Long> secondsLeft,
        long upTo,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> failure) {}
