package org.haven.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A problem document (RFC 9457). It holds no personal data and never repeats what was sent.
 *
 * @param type stable, {@code /problems/} and a code
 * @param title the code's status in words
 * @param detail a sentence for staff
 * @param errors each field at fault
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<FieldProblem> errors) {

    public static Problem of(HttpStatus status, String code, String detail, List<FieldProblem> errors) {
        return new Problem("/problems/" + code, status.getReasonPhrase(), status.value(), detail, errors);
    }

    public static Problem of(HttpStatus status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    public ResponseEntity<Problem> answer() {
        return answer(new HttpHeaders());
    }

    public ResponseEntity<Problem> answer(HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
