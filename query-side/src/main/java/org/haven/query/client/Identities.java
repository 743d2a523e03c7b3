package org.haven.query.client;

import java.util.List;
import java.util.Optional;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.SealedIdentity;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.client.Ssn;

/** Who each client is, opened from the seal and kept in the schema for it, unless the client's key is forgotten. */
final class Identities {

    static final Table TABLE = Table.of("identity.client_identity", "client_id", "client_id");

    static final Table WORDS = Table.of("identity.client_words", "client_id", "client_id");

    private final IdentitySeal seal;

    Identities(IdentitySeal seal) {
        this.seal = seal;
    }

    void told(ClientId client, SealedIdentity sealed, Rows rows) {
        seal.open(client, sealed)
                .ifPresentOrElse(identity -> keep(client, identity, rows), () -> rows.drop(TABLE, client.value()));
    }

    /** What was said in words replaces what was said before. */
    void said(ClientId client, Optional<SealedWords> words, Rows rows) {
        words.flatMap(kept -> seal.open(client, kept)).stream()
                .flatMap(List::stream)
                .flatMap(answers -> answers.code("AdditionalRaceEthnicity").stream())
                .findFirst()
                .ifPresentOrElse(
                        race -> rows.open(WORDS, client.value()).put("additional_race", race),
                        () -> rows.drop(WORDS, client.value()));
    }

    private static void keep(ClientId client, Identity identity, Rows rows) {
        var name = identity.name().asGiven();
        rows.open(TABLE, client.value())
                .put("first_name", name.map(PersonName::first))
                .put("middle_name", name.map(PersonName::middle))
                .put("last_name", name.map(PersonName::last))
                .put("name_suffix", name.map(PersonName::suffix))
                .put("ssn", identity.ssn().asGiven().map(Ssn::digits))
                .put("date_of_birth", identity.dateOfBirth().asGiven().map(DateOfBirth::date));
    }
}
