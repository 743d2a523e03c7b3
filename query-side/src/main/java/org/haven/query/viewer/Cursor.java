package org.haven.query.viewer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.haven.http.FieldProblem;
import org.haven.http.ProblemException;

/**
 * The last row that was handed out of an ordered list; the next page begins after it, whatever has come in between.
 *
 * @param at the day or moment by which the list is ordered
 * @param id which of the rows of that day or moment
 */
public record Cursor<T>(T at, UUID id) {

    /** What {@link #text} wrote; anything else is a bad request. */
    public static <T> Cursor<T> read(String text, Function<String, T> at) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
            return new Cursor<>(at.apply(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw ProblemException.badInput(List.of(new FieldProblem(
                    "cursor",
                    "parameter/cursor",
                    "A cursor is what the page before gave as next. Begin without one.")));
        }
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(UTF_8));
    }
}
