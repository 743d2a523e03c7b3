package org.haven.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stack traces for operators, with the places and without the messages, which may hold personal data. */
final class Traces {

    private static final int FRAMES = 25;

    private Traces() {}

    static String withoutMessages(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getName() + places(cause))
                .collect(Collectors.joining("\nCaused by: "));
    }

    private static String places(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .limit(FRAMES)
                .map(place -> "\n    at " + place)
                .collect(Collectors.joining());
    }
}
