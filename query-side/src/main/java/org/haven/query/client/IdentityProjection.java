package org.haven.query.client;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.haven.kernel.client.ClientEvent.IdentityCorrected;
import org.haven.kernel.client.ClientEvent.IdentityRecorded;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.IdentityFacts;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.SealedIdentity;
import org.haven.kernel.client.Ssn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who a client is, in the schema for it, and on the card how good each identifier is. */
@Component
@ProcessingGroup("client_card")
final class IdentityProjection {

    private final JdbcClient sql;
    private final IdentitySeal seal;

    IdentityProjection(JdbcClient sql, IdentitySeal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    @EventHandler
    void on(IdentityRecorded event) {
        told(event.client(), event.facts(), event.sealed());
    }

    @EventHandler
    void on(IdentityCorrected event) {
        told(event.client(), event.facts(), event.sealed());
    }

    private void told(ClientId client, IdentityFacts facts, SealedIdentity sealed) {
        sql.sql("""
                        UPDATE query.client_card
                        SET name_quality = :name, ssn_quality = :ssn, dob_quality = :dateOfBirth
                        WHERE client_id = :client
                        """)
                .param("name", facts.name().code())
                .param("ssn", facts.ssn().code())
                .param("dateOfBirth", facts.dateOfBirth().code())
                .param("client", client.value())
                .update();
        seal.open(client, sealed).ifPresentOrElse(identity -> keep(client, identity), () -> forget(client));
    }

    private void keep(ClientId client, Identity identity) {
        var name = identity.name().asGiven();
        sql.sql("""
                        INSERT INTO identity.client_identity
                            (client_id, first_name, middle_name, last_name, name_suffix, ssn, date_of_birth)
                        VALUES (:client, :first, :middle, :last, :suffix, :ssn, :dateOfBirth::date)
                        ON CONFLICT (client_id) DO UPDATE SET
                            first_name = excluded.first_name, middle_name = excluded.middle_name,
                            last_name = excluded.last_name, name_suffix = excluded.name_suffix,
                            ssn = excluded.ssn, date_of_birth = excluded.date_of_birth
                        """)
                .param("client", client.value())
                .param("first", name.map(PersonName::first).orElse(null))
                .param("middle", name.map(PersonName::middle).orElse(null))
                .param("last", name.map(PersonName::last).orElse(null))
                .param("suffix", name.map(PersonName::suffix).orElse(null))
                .param("ssn", identity.ssn().asGiven().map(Ssn::digits).orElse(null))
                .param(
                        "dateOfBirth",
                        identity.dateOfBirth().asGiven().map(DateOfBirth::date).orElse(null))
                .update();
    }

    private void forget(ClientId client) {
        sql.sql("DELETE FROM identity.client_identity WHERE client_id = :client")
                .param("client", client.value())
                .update();
    }

    @ResetHandler
    void reset() {
        sql.sql("TRUNCATE identity.client_identity").update();
    }
}
