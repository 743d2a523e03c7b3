package org.haven.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** From where to where some lines take their streams. */
final class Ends {

    private final Map<String, Long> before = new LinkedHashMap<>();
    private final Map<String, Long> after = new LinkedHashMap<>();

    /** Refuses lines that leave a hole in a stream, or write the same place twice. */
    Ends(List<Line> lines) {
        for (var line : lines) {
            before.putIfAbsent(line.stream(), line.version() - 1);
            var last = after.put(line.stream(), line.version());
            if (line.version() < 0 || (last != null && line.version() != last + 1)) {
                throw new IllegalArgumentException("The versions of one stream's events do not follow each other.");
            }
        }
    }

    Map<String, Long> after() {
        return after;
    }

    Stream<Expectation> expectations() {
        return before.entrySet().stream().map(end -> new Expectation(end.getKey(), end.getValue(), true));
    }

    boolean include(String stream) {
        return before.containsKey(stream);
    }

    long before(String stream) {
        return before.getOrDefault(stream, -1L);
    }
}
