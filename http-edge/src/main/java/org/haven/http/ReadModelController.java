package org.haven.http;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.haven.eventstore.Positions;
import org.haven.eventstore.readmodel.LiveReadModels;
import org.haven.eventstore.readmodel.Parking;
import org.haven.eventstore.readmodel.ReadModels;
import org.haven.eventstore.readmodel.RebuildRunning;
import org.haven.eventstore.readmodel.RebuildStatus;
import org.haven.eventstore.readmodel.Rebuilds;
import org.haven.eventstore.readmodel.Reconciled;
import org.haven.eventstore.readmodel.Reconciliation;
import org.haven.eventstore.readmodel.Retried;
import org.haven.kernel.event.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows how the read models of this process stand beside the log, and lets administrators see to them. */
@RestController
@RequestMapping("/operations/read-models")
final class ReadModelController {

    /**
     * @param position how far in the log it has come
     * @param behind how many events were written since
     * @param ready whether its tables may be read
     * @param letters how many streams it could not follow
     */
    record Standing(
            String name,
            long position,
            long head,
            long behind,
            boolean ready,
            int letters,
            Optional<RebuildStatus> rebuild,
            Optional<Reconciled> lastReconciliation) {}

    record Standings(List<Standing> rows) {}

    /** An event that a read model could not fold; its stream waits there, and everybody else goes on. */
    record Letter(
            long position, String stream, String eventName, String cause, Instant parkedAt, int tries, long waiting) {}

    record Letters(List<Letter> rows) {}

    /** Why a read model is to do without an event. No free text, which could tell of a person. */
    enum DropReason {
        WRITTEN_IN_ERROR,
        SUPERSEDED,
        NOT_NEEDED_HERE,
        FOLD_CANNOT_BE_MENDED
    }

    record Drop(DropReason reason) {}

    /** What came of it. */
    record Outcome(Retried outcome) {}

    private final ReadModels models;
    private final LiveReadModels live;
    private final Positions positions;
    private final Rebuilds rebuilds;
    private final Parking parking;
    private final Reconciliation reconciliation;

    ReadModelController(
            ReadModels models,
            LiveReadModels live,
            Positions positions,
            Rebuilds rebuilds,
            Parking parking,
            Reconciliation reconciliation) {
        this.models = models;
        this.live = live;
        this.positions = positions;
        this.rebuilds = rebuilds;
        this.parking = parking;
        this.reconciliation = reconciliation;
    }

    @GetMapping
    @AllowedTo({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listReadModels", summary = "How every read model stands beside the log")
    Standings all() {
        var notReady = live.notReady();
        return new Standings(models.names().stream()
                .sorted()
                .map(name -> standing(name, !notReady.contains(name)))
                .toList());
    }

    private Standing standing(String name, boolean ready) {
        long position = Math.max(0, positions.of(name));
        long head = Math.max(position, positions.head());
        return new Standing(
                name,
                position,
                head,
                head - position,
                ready,
                parking.letters(name).size(),
                rebuilds.latest(name),
                reconciliation.latest(name));
    }

    @PostMapping("/{name}/rebuild")
    @AllowedTo(Role.ADMIN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "rebuildReadModel",
            summary = "A read model is made anew from the log, or goes on being made; it can be read meanwhile")
    RebuildStatus rebuild(@PathVariable String name) {
        demandKnown(name);
        try {
            rebuilds.begin(name);
        } catch (RebuildRunning running) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "rebuild/running", "This read model is being rebuilt already.");
        }
        return rebuilds.latest(name).orElseThrow(ProblemException::absent);
    }

    @DeleteMapping("/{name}/rebuild")
    @AllowedTo(Role.ADMIN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "stopRebuild", summary = "A rebuild stops, and keeps what it has for the next time")
    RebuildStatus stop(@PathVariable String name) {
        demandKnown(name);
        if (!rebuilds.stop(name)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "rebuild/not-running", "This read model is not being rebuilt.");
        }
        return rebuilds.latest(name).orElseThrow(ProblemException::absent);
    }

    @GetMapping("/{name}/letters")
    @AllowedTo({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listLetters", summary = "The events that a read model could not fold")
    Letters letters(@PathVariable String name) {
        demandKnown(name);
        return new Letters(parking.letters(name).stream()
                .map(letter -> new Letter(
                        letter.position(),
                        letter.stream(),
                        letter.eventName(),
                        letter.cause(),
                        letter.parkedAt(),
                        letter.tries(),
                        letter.waiting()))
                .toList());
    }

    @PostMapping("/{name}/letters/{position}/retry")
    @AllowedTo(Role.ADMIN)
    @Operation(operationId = "retryLetter", summary = "A read model tries to fold what waits of a stream, in order")
    Outcome retry(@PathVariable String name, @PathVariable long position) {
        return told(parking.retry(name, streamAt(name, position)));
    }

    @PostMapping("/{name}/letters/{position}/drop")
    @AllowedTo(Role.ADMIN)
    @Operation(
            operationId = "dropLetter",
            summary = "A read model does without an event, and folds what waits behind it")
    Outcome drop(@PathVariable String name, @PathVariable long position, @RequestBody Drop body, SignedIn by) {
        return told(parking.drop(
                name, streamAt(name, position), position, body.reason().name(), by.staff()));
    }

    private String streamAt(String name, long position) {
        demandKnown(name);
        return parking.letters(name).stream()
                .filter(letter -> letter.position() == position)
                .findFirst()
                .orElseThrow(ProblemException::absent)
                .stream();
    }

    private static Outcome told(Retried outcome) {
        if (outcome == Retried.NO_SUCH_LETTER) {
            throw ProblemException.absent();
        }
        return new Outcome(outcome);
    }

    private void demandKnown(String name) {
        if (models.named(name).isEmpty()) {
            throw ProblemException.absent();
        }
    }
}
