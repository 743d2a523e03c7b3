package org.haven.query.viewer;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.haven.http.FieldProblem;
import org.haven.http.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Some rows of a list.
 *
 * @param next where the next page begins; null on the last
 */
public record Page<R>(
        List<R> rows,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> next) {

    private static final int LARGEST = 200;

    /** The page of a list that was read one row further than asked for, to learn whether there is more. */
    public static <R> Page<R> of(List<R> oneMore, int limit, Function<R, Cursor<?>> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, Optional.empty());
        }
        var rows = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(rows, Optional.of(cursor.apply(rows.get(limit - 1)).text()));
    }

    /** A page size that a viewer may ask for. */
    public static int size(int wanted) {
        if (wanted < 1 || wanted > LARGEST) {
            throw ProblemException.badInput(
                    List.of(new FieldProblem("limit", "parameter/limit", "A page has 1 to " + LARGEST + " rows.")));
        }
        return wanted;
    }

    /** The answer, with a link to the next page (RFC 8288). */
    public ResponseEntity<Page<R>> answer(HttpServletRequest request) {
        var answer = ResponseEntity.ok();
        next.ifPresent(cursor -> answer.header(HttpHeaders.LINK, "<" + after(request, cursor) + ">; rel=\"next\""));
        return answer.body(this);
    }

    private static String after(HttpServletRequest request, String cursor) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("cursor", cursor)
                .build()
                .toUriString();
    }
}
