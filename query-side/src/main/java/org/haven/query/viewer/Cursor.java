package org.haven.query.viewer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final Instant FIRST_MOMENT = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST_MOMENT = Instant.parse("+10000-01-01T00:00:00Z");

    /** What {@link #text} wrote; anything else is a bad request. */
    public static <T> Cursor<T> read(String text, Function<String, T> at) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
            var cursor = new Cursor<>(at.apply(parts[0]), UUID.fromString(parts[parts.length - 1]));
            if (!cursor.text().equals(text) || !isOfARow(cursor.at)) {
                throw notOurs();
            }
            return cursor;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw notOurs();
        }
    }

    /** Whether a row can be of that day, moment or position; the database refuses some that Java can name. */
    private static boolean isOfARow(Object at) {
        if (at instanceof LocalDate day) {
            return Given.isWritable(day.getYear());
        }
        if (at instanceof Instant moment) {
            return !moment.isBefore(FIRST_MOMENT) && moment.isBefore(AFTER_LAST_MOMENT);
        }
        return !(at instanceof Long position) || position >= 0;
    }

    private static ProblemException notOurs() {
        return ProblemException.badInput(List.of(new FieldProblem(
                "cursor", "parameter/cursor", "A cursor is what the page before gave as next. Begin without one.")));
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(UTF_8));
    }
}
