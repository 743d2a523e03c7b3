package org.haven.query.duplicate;

import java.util.Optional;
import org.haven.eventstore.SearchTokens;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.client.ClientEvent.IdentityTold;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.IdentityFacts;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.SealedIdentity;
import org.springframework.stereotype.Component;

/** Keeps, of each client who gave a name, the tokens by which they may be found to have a record already. */
@Component
final class MatchKeyProjection extends ReadModel {

    private static final Table KEY = Table.of("identity.match_key", "client_id", "client_id");

    private final IdentitySeal seal;
    private final Tokens tokens;

    MatchKeyProjection(IdentitySeal seal, SearchTokens tokens) {
        super("match_key", KEY);
        this.seal = seal;
        this.tokens = new Tokens(tokens);
        on(IdentityTold.class, (e, at, rows) -> told(e.client(), e.facts(), e.sealed(), rows));
    }

    /** Who gives no name is kept under nothing, and so is whose key is forgotten. */
    private void told(ClientId client, IdentityFacts facts, SealedIdentity sealed, Rows rows) {
        var identity = facts.named() ? seal.open(client, sealed) : Optional.<Identity>empty();
        identity.map(Description::of)
                .ifPresentOrElse(
                        who -> rows.open(KEY, client.value())
                                .put("tokens", tokens.kept(who))
                                .put("name_quality", facts.name().code())
                                .put("ssn_quality", facts.ssn().code())
                                .put("dob_quality", facts.dateOfBirth().code()),
                        () -> rows.drop(KEY, client.value()));
    }
}
