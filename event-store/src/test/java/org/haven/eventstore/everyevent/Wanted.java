package org.haven.eventstore.everyevent;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** An event that a writer wanted to append, and where. */
record Wanted(String stream, long version, UUID id) {

    static String write(List<Wanted> events) {
        return events.stream()
                .map(event -> event.stream + ":" + event.version + ":" + event.id)
                .collect(Collectors.joining(","));
    }

    static List<Wanted> read(String text) {
        return Arrays.stream(text.split(",", -1)).map(Wanted::one).toList();
    }

    private static Wanted one(String text) {
        var parts = text.split(":", -1);
        return new Wanted(parts[0], Long.parseLong(parts[1]), UUID.fromString(parts[2]));
    }
}
