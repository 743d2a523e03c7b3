package org.haven.command.web;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.haven.eventstore.Fingerprints;
import org.haven.eventstore.LogBusy;
import org.haven.eventstore.LogUnavailable;
import org.haven.eventstore.OutcomeUnknown;
import org.haven.eventstore.Receipt;
import org.haven.eventstore.Receipts;
import org.haven.eventstore.RequestKey;
import org.haven.http.ProblemException;
import org.haven.http.SignedInArgument;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends commands so that a repeated request happens once, and one that lost a race is decided anew. */
@Component
final class Commands {

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

    /**
     * Nobody looks for the receipt first: it is written with the events, or keeps them from being written, and is read only when the
     * command fails. A repeated request is thereby decided once more in vain; what its handler may have written meanwhile is the key
     * of a client who is never heard of, which opens nothing.
     */
    Receipt send(RequestKey key, Object command) {
        try {
            return Again.whenOvertaken(() -> sendOnce(key, command));
        } catch (LogBusy | LogUnavailable | OutcomeUnknown | DataAccessException away) {
            throw away;
        } catch (RuntimeException failed) {
            // A twin of this request may have been answered first, and what fails now failed because of it.
            return answered(key).orElseThrow(() -> failed);
        }
    }

    private Receipt sendOnce(RequestKey key, Object command) {
        var asked = new AnswersRequest.Asked(key, new AtomicReference<>());
        gateway.sendAndWait(new GenericCommandMessage<>(command, metaData(asked)));
        return Objects.requireNonNull(asked.receipt().get());
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

    private static MetaData metaData(AnswersRequest.Asked asked) {
        var who = SignedInArgument.current();
        return MetaData.with(StaffOnEveryMessage.STAFF, who.staff().value())
                .and(
                        StaffOnEveryMessage.AGENCY,
                        who.agency().map(Object::toString).orElse(""))
                .and(AnswersRequest.REQUEST, asked);
    }
}
