package org.haven.command.web;

import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.haven.eventstore.Fingerprints;
import org.haven.eventstore.Receipt;
import org.haven.eventstore.Receipts;
import org.haven.eventstore.RequestKey;
import org.haven.http.ProblemException;
import org.haven.http.SignedInArgument;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends commands so that a repeated request happens once, and one that lost a race is decided anew. */
@Component
final class Commands {

    private static final int TRIES = 10;

    private final CommandGateway gateway;
    private final Receipts receipts;
    private final Fingerprints fingerprints;

    Commands(CommandGateway gateway, Receipts receipts, Fingerprints fingerprints) {
        this.gateway = gateway;
        this.receipts = receipts;
        this.fingerprints = fingerprints;
    }

    String fingerprint(byte[] body) {
        return fingerprints.of(body);
    }

    /** Every command decides on what it finds, so deciding anew is safe; one that names a version finds it stale then. */
    Receipt send(RequestKey key, Object command) {
        for (int attempt = 1; ; attempt++) {
            var answered = answered(key);
            if (answered.isPresent()) {
                return answered.orElseThrow();
            }
            try {
                gateway.sendAndWait(new GenericCommandMessage<>(command, metaData(key)));
                return answered(key).orElseThrow();
            } catch (ConcurrencyException | LockAcquisitionFailedException | AggregateStreamCreationException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            } catch (RuntimeException failed) {
                // A twin of this request may have been answered first, and what fails now failed because of it.
                return answered(key).orElseThrow(() -> failed);
            }
        }
    }

    private Optional<Receipt> answered(RequestKey key) {
        var receipt = receipts.find(key.scope(), key.key());
        if (receipt.filter(found -> !found.fingerprint().equals(key.fingerprint()))
                .isPresent()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency/other-body",
                    "This key has been used for another request. Send a fresh key with a new request.");
        }
        return receipt;
    }

    private static MetaData metaData(RequestKey key) {
        var who = SignedInArgument.current();
        return MetaData.with(StaffOnEveryMessage.STAFF, who.staff().value())
                .and(
                        StaffOnEveryMessage.AGENCY,
                        who.agency().map(Object::toString).orElse(""))
                .and(AnswersRequest.REQUEST, key);
    }
}
