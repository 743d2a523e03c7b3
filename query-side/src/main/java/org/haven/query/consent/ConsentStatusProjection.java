package org.haven.query.consent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.client.Sharing.AllAgencies;
import org.haven.kernel.client.Sharing.ListedAgencies;
import org.haven.kernel.event.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps everything a client chose about sharing. */
@Component
@ProcessingGroup("consent_status")
final class ConsentStatusProjection {

    private final JdbcClient sql;

    ConsentStatusProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(RoiChoiceRecorded event, @SequenceNumber long version, @Timestamp Instant at) {
        var terms = event.terms();
        sql.sql("""
                        INSERT INTO query.consent_status
                            (client_id, version, choice, sharing, agencies, since, until, notice, attested_by, included_by,
                             recorded_by, recorded_at)
                        VALUES (:client, :version, :choice, :sharing, :agencies, :since, :until::date, :notice, :attestedBy,
                                :includedBy::uuid, :recordedBy, :at)
                        ON CONFLICT (client_id, version) DO NOTHING
                        """)
                .param("client", event.client().value())
                .param("version", version)
                .param("choice", terms.choice().name())
                .param("sharing", nameOf(terms.sharing()))
                .param("agencies", listed(terms.sharing()))
                .param("since", terms.since())
                .param("until", terms.until().orElse(null))
                .param("notice", terms.notice())
                .param("attestedBy", terms.attestedBy().map(StaffId::value).orElse(null))
                .param("includedBy", event.includedBy().map(ClientId::value).orElse(null))
                .param("recordedBy", event.recordedBy().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(RoiRevoked event, @SequenceNumber long version, @Timestamp Instant at) {
        sql.sql("""
                        INSERT INTO query.consent_status
                            (client_id, version, choice, sharing, agencies, since, recorded_by, recorded_at)
                        VALUES (:client, :version, 'REVOKED', 'OWN_AGENCY', '{}', :since, :recordedBy, :at)
                        ON CONFLICT (client_id, version) DO NOTHING
                        """)
                .param("client", event.client().value())
                .param("version", version)
                .param("since", event.on())
                .param("recordedBy", event.recordedBy().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @ResetHandler
    void reset() {
        sql.sql("TRUNCATE query.consent_status").update();
    }

    private static String nameOf(Sharing sharing) {
        if (sharing instanceof AllAgencies) {
            return "ALL_AGENCIES";
        }
        return sharing instanceof ListedAgencies ? "LISTED_AGENCIES" : "OWN_AGENCY";
    }

    private static UUID[] listed(Sharing sharing) {
        return sharing instanceof ListedAgencies list
                ? list.agencies().stream().map(AgencyId::value).sorted().toArray(UUID[]::new)
                : new UUID[0];
    }
}
