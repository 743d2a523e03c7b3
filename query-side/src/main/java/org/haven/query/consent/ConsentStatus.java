package org.haven.query.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haven.kernel.client.ClientId;

/**
 * What a client chose about sharing, and whether it holds today.
 *
 * @param current the last choice that was not a revocation
 * @param history every choice and revocation, first to last
 */
record ConsentStatus(ClientId client, ConsentState state, Optional<ConsentRow> current, List<ConsentRow> history) {

    /** @param grown whether the last choice was a head's who no longer chooses for this client */
    static ConsentStatus of(ClientId client, List<ConsentRow> history, boolean grown, LocalDate today) {
        var state = history.isEmpty() ? ConsentState.NOT_ASKED : stateOf(history.get(history.size() - 1), grown, today);
        var current = history.stream()
                .filter(row -> !row.choice().equals(ConsentRow.REVOKED))
                .reduce((earlier, later) -> later);
        return new ConsentStatus(client, state, current, history);
    }

    private static ConsentState stateOf(ConsentRow last, boolean grown, LocalDate today) {
        var state = last.stateOn(today);
        return grown && state == ConsentState.IN_EFFECT ? ConsentState.COVER_ENDED : state;
    }
}
