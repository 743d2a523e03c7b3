package org.haven.eventstore;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The version that a stream must have for an append to happen.
 *
 * @param version -1 for a stream that must not be there yet
 * @param isAppendedTo whether the append goes on with this stream, or only rests on it
 */
record Expectation(String stream, long version, boolean isAppendedTo) {

    RuntimeException refusal() {
        if (!isAppendedTo) {
            return new ConcurrencyException("A stream that the decision rests on has moved.");
        }
        return version < 0
                ? new AggregateStreamCreationException("A stream with this id is there already.")
                : new ConcurrencyException("The stream is not at the version that the append goes on from.");
    }
}
