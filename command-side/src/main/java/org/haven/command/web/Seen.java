package org.haven.command.web;

import java.util.Optional;

/** The version of a record that the sender read, from {@code If-Match}; a correction or a decision cannot be sent without. */
public record Seen(long version) {

    public Optional<Long> at() {
        return Optional.of(version);
    }
}
