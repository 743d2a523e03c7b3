package org.haven.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.hud.UnacceptableValues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever went wrong into a problem document. What is nobody's fault but ours is logged and told without detail. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Problem> known(ProblemException problem) {
        return problem.body().answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> unacceptable(UnacceptableValue value) {
        return ProblemException.unacceptable(List.of(FieldProblem.of("", value)))
                .body()
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> unacceptable(UnacceptableValues values) {
        return ProblemException.unacceptable(values.all().stream()
                        .map(value -> FieldProblem.of("", value))
                        .toList())
                .body()
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongParameter(MethodArgumentTypeMismatchException wrong) {
        return badParameter(wrong.getName(), "parameter/form", "This is not in the form that the parameter needs.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> missingParameter(MissingServletRequestParameterException missing) {
        return badParameter(missing.getParameterName(), "parameter/missing", "This parameter is needed.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return known(problem);
            }
        }
        return badParameter("", "body/unreadable", "The body could not be read. Send a JSON object in UTF-8.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> forbidden(AccessDeniedException denied) {
        return SecurityProblems.FORBIDDEN.answer();
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class,
        CannotCreateTransactionException.class,
        // The commit broke: whether it was carried out is found out by the same key.
        TransactionSystemException.class
    })
    ResponseEntity<Problem> unavailable(Exception failure) {
        LOG.warn("The database did not answer: {}", failure.getClass().getName());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service/unavailable",
                        "The database does not answer. Send the same request with the same key again in a moment.")
                .answer(headers);
    }

    @ExceptionHandler
    ResponseEntity<Problem> other(Exception exception) {
        return Optional.of(exception)
                .filter(ErrorResponse.class::isInstance)
                .map(ErrorResponse.class::cast)
                .map(Problems::frameworks)
                .orElseGet(() -> ours(exception));
    }

    private static ResponseEntity<Problem> frameworks(ErrorResponse response) {
        return plain(HttpStatus.valueOf(response.getStatusCode().value())).answer(response.getHeaders());
    }

    /** A status that needs no more words. */
    static Problem plain(HttpStatus status) {
        var code = status == HttpStatus.NOT_FOUND
                ? "not-found"
                : "http/" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.of(status, code, status.getReasonPhrase() + ".");
    }

    @ExceptionHandler
    void goneAway(AsyncRequestNotUsableException caller) {
        // Whoever asked has hung up; there is nobody to answer.
    }

    /** Logs where it broke and not what it said, since a message may quote what was sent. */
    private static ResponseEntity<Problem> ours(Exception exception) {
        var trace = FailureId.next();
        LOG.error("Failure {}: {}", trace, Traces.withoutMessages(exception));
        return Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "service/failure",
                        "Haven failed. Repeat the request with the same key, and tell your administrator this number: "
                                + trace)
                .answer();
    }

    private static ResponseEntity<Problem> badParameter(String name, String code, String detail) {
        return ProblemException.badInput(List.of(new FieldProblem(name, code, detail)))
                .body()
                .answer();
    }
}
