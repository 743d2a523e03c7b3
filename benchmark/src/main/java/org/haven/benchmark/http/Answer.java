package org.haven.benchmark.http;

import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param headers by their names in small letters
 */
record Answer(int status, Map<String, String> headers) {

    Answer expect(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException("The answer was " + status + ", not " + wanted + ".");
        }
        return this;
    }

    String header(String name) {
        return Optional.ofNullable(headers.get(name))
                .orElseThrow(() -> new IllegalStateException("The answer has no " + name + "."));
    }
}
