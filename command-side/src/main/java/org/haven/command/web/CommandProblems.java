package org.haven.command.web;

import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.Refused;
import org.haven.command.refusal.StaleVersion;
import org.haven.eventstore.LogBusy;
import org.haven.eventstore.LogUnavailable;
import org.haven.eventstore.OutcomeUnknown;
import org.haven.http.Problem;
import org.haven.http.ProblemException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a command that was not carried out answers. */
@RestControllerAdvice
@Order(0)
final class CommandProblems {

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused) {
        return Problem.of(HttpStatus.CONFLICT, refused.code(), refused.refusal().title())
                .answer();
    }

    @ExceptionHandler({Absent.class, AggregateNotFoundException.class, IncompatibleAggregateException.class})
    ResponseEntity<Problem> absent() {
        return ProblemException.absent().body().answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> stale(StaleVersion stale) {
        var headers = new HttpHeaders();
        headers.setETag("\"" + stale.current() + "\"");
        return Problem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "precondition/stale",
                        "The record has moved on to version " + stale.current()
                                + ". Read it again, and send what still holds.")
                .answer(headers);
    }

    @ExceptionHandler({
        ConcurrencyException.class,
        LockAcquisitionFailedException.class,
        AggregateStreamCreationException.class
    })
    ResponseEntity<Problem> lostRace() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "concurrency/lost-race",
                        "Others are writing to the same record. Send the same request with the same key again.")
                .answer(headers);
    }

    @ExceptionHandler
    ResponseEntity<Problem> busy(LogBusy busy) {
        return later(
                "1",
                "service/busy",
                "More is being recorded than Haven can keep up with. Nothing of this request was kept."
                        + " Send it with the same key again in a moment.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> away(LogUnavailable away) {
        return later(
                "2",
                "service/unavailable",
                "The database does not answer. Nothing of this request was kept. Send it with the same key again in a moment.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknown(OutcomeUnknown unknown) {
        return later(
                "2",
                "service/outcome-unknown",
                "The database went away in the middle, so nobody knows yet whether this request was kept."
                        + " Send it with the same key again; it will be carried out once.");
    }

    private static ResponseEntity<Problem> later(String seconds, String code, String detail) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, seconds);
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, code, detail).answer(headers);
    }
}
