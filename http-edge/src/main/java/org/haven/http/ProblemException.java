package org.haven.http;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be served, with everything its problem document says (RFC 9457). */
public final class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final String detail;
    private final List<FieldProblem> errors;

    public ProblemException(HttpStatus status, String code, String detail, List<FieldProblem> errors) {
        super(code);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public ProblemException(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    /** What an absent record and one of another agency both answer, to the letter. */
    public static ProblemException absent() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found", "There is no such record.");
    }

    /** Every field whose shape is wrong. */
    public static ProblemException badInput(List<FieldProblem> errors) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "input/shape",
                "The request cannot be read. Mend each field named here.",
                errors);
    }

    /** Every field whose value cannot be true or cannot be stored. */
    public static ProblemException unacceptable(List<FieldProblem> errors) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "input/value",
                "Something said cannot be true or cannot be stored. Mend each field named here.",
                errors);
    }

    /** The document that tells it. */
    public Problem body() {
        return Problem.of(status, code, detail, errors);
    }
}
