package org.haven.command.client;

import java.util.List;
import java.util.Optional;
import org.haven.kernel.client.ClientEvent.ClientDetailsCorrected;
import org.haven.kernel.client.ClientEvent.ClientDetailsRecorded;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.hud.UnacceptableValue;

/** Whether a client has answered the further questions of HUD's Client.csv. */
enum Details {
    NOT_RECORDED,
    RECORDED;

    private static final String FILE = "Client.csv";
    private static final String MILITARY = "V1";

    ClientDetailsRecorded record(ClientId client, Answers told, boolean veteran, IdentitySeal seal, StaffId by) {
        if (this == RECORDED) {
            throw ClientRefusal.DETAILS_ALREADY_RECORDED.refuse();
        }
        demandAsked(told, veteran);
        return new ClientDetailsRecorded(client, told.clear(), words(client, told, seal), by);
    }

    ClientDetailsCorrected correct(
            ClientId client, Answers told, boolean veteran, CorrectionReason reason, IdentitySeal seal, StaffId by) {
        if (this == NOT_RECORDED) {
            throw ClientRefusal.DETAILS_NOT_RECORDED.refuse();
        }
        demandAsked(told, veteran);
        return new ClientDetailsCorrected(client, told.clear(), words(client, told, seal), reason, by);
    }

    /** Military service is asked of veterans only (HUD FY2026 V1). */
    private static void demandAsked(Answers told, boolean veteran) {
        if (!told.where(field -> !field.file().equals(FILE)).isEmpty()) {
            throw new UnacceptableValue(
                    "/answers",
                    "answer/not-of-a-client",
                    "One of these questions is asked of a stay, not of a client.");
        }
        if (!veteran
                && !told.where(field -> field.elementNumber().equals(MILITARY)).isEmpty()) {
            throw new UnacceptableValue(
                    "/answers",
                    "answer/not-asked",
                    "Military service is asked only when the client's veteran status is yes. Leave it out, or correct that.");
        }
        var entered = told.code("YearEnteredService").map(Integer::valueOf);
        var separated = told.code("YearSeparated").map(Integer::valueOf);
        if (entered.isPresent()
                && separated.filter(year -> year < entered.orElseThrow()).isPresent()) {
            throw new UnacceptableValue(
                    "/answers/YearSeparated", "answer/before-service", "Nobody leaves the service before entering it.");
        }
    }

    private static Optional<SealedWords> words(ClientId client, Answers told, IdentitySeal seal) {
        return Optional.of(told.words())
                .filter(words -> !words.isEmpty())
                .map(words -> seal.seal(client, List.of(words)));
    }
}
