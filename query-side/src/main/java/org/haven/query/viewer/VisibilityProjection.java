package org.haven.query.viewer;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.haven.kernel.agency.AgencyEvent.AgencyRegistered;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps whose each record is, with whom it is shared, and whether it waits for a decision. */
@Component
@ProcessingGroup("visibility")
final class VisibilityProjection {

    private final JdbcClient sql;

    VisibilityProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(AgencyRegistered event) {
        sql.sql("""
                        INSERT INTO query.agency_day (agency_id, time_zone) VALUES (:agency, :zone)
                        ON CONFLICT (agency_id) DO UPDATE SET time_zone = excluded.time_zone
                        """)
                .param("agency", event.agency().value())
                .param("zone", event.timeZone().getId())
                .update();
    }

    @EventHandler
    void on(ClientRegistered event) {
        open(event.client(), event.agency(), Optional.empty(), false);
    }

    @EventHandler
    void on(AnonymousRecordRequested event) {
        open(
                event.client(),
                event.agency(),
                Optional.empty(),
                event.provisionalUntil().isPresent());
    }

    @EventHandler
    void on(CoveredByGrant event) {
        open(event.client(), event.agency(), Optional.of(event.holder()), false);
    }

    /** A record asked for again keeps the embargo it is under, and comes under none if it stands by a grant that is used. */
    private void open(ClientId client, AgencyId agency, Optional<ClientId> holder, boolean provisional) {
        sql.sql("""
                        INSERT INTO query.visibility (client_id, agency_id, holder_id, sharing, shared_with, embargoed)
                        VALUES (:client, :agency, :holder::uuid, 'OWN_AGENCY', '{}', :provisional)
                        ON CONFLICT (client_id) DO UPDATE SET
                            agency_id = excluded.agency_id,
                            holder_id = coalesce(excluded.holder_id, visibility.holder_id),
                            embargoed = visibility.embargoed OR excluded.embargoed AND NOT visibility.used
                        """)
                .param("client", client.value())
                .param("agency", agency.value())
                .param("holder", holder.map(ClientId::value).orElse(null))
                .param("provisional", provisional)
                .update();
    }

    @EventHandler
    void on(AnonymousRecordApproved event) {
        sql.sql("""
                        UPDATE query.visibility SET embargoed = false, used = used OR coalesce(used_grant = :grant, false)
                        WHERE client_id = :client
                        """)
                .param("grant", event.grant().value())
                .param("client", event.client().value())
                .update();
    }

    /** Who is under an embargo uses a grant that nobody has approved; a record that stands by one goes on standing by it. */
    @EventHandler
    void on(AnonymousGrantUsed event) {
        sql.sql("""
                        UPDATE query.visibility
                        SET used_grant = CASE WHEN used THEN used_grant ELSE :grant END, used = used OR NOT embargoed
                        WHERE client_id = :client
                        """)
                .param("grant", event.grant().value())
                .param("client", event.client().value())
                .update();
    }

    @EventHandler
    void on(AnonymousGrantRevoked event) {
        sql.sql("UPDATE query.visibility SET used = false WHERE client_id = :client AND used_grant = :grant")
                .param("grant", event.grant().value())
                .param("client", event.client().value())
                .update();
    }

    @EventHandler
    void on(RoiChoiceRecorded event) {
        share(event.client(), event.terms());
    }

    private void share(ClientId client, RoiTerms terms) {
        sql.sql("""
                        UPDATE query.visibility
                        SET sharing = :sharing, shared_with = :sharedWith, since = :since::date, until = :until::date
                        WHERE client_id = :client
                        """)
                .param("sharing", nameOf(terms.sharing()))
                .param("sharedWith", listed(terms.sharing()))
                .param("since", terms.since())
                .param("until", terms.until().orElse(null))
                .param("client", client.value())
                .update();
    }

    @EventHandler
    void on(RoiRevoked event) {
        sql.sql("""
                        UPDATE query.visibility SET sharing = 'OWN_AGENCY', shared_with = '{}', since = NULL, until = NULL
                        WHERE client_id = :client
                        """).param("client", event.client().value()).update();
    }

    @ResetHandler
    void reset() {
        sql.sql("TRUNCATE query.visibility, query.agency_day").update();
    }

    private static String nameOf(Sharing sharing) {
        if (sharing instanceof Sharing.AllAgencies) {
            return "ALL_AGENCIES";
        }
        return sharing instanceof Sharing.ListedAgencies ? "LISTED_AGENCIES" : "OWN_AGENCY";
    }

    private static UUID[] listed(Sharing sharing) {
        return sharing instanceof Sharing.ListedAgencies list
                ? list.agencies().stream().map(AgencyId::value).sorted().toArray(UUID[]::new)
                : new UUID[0];
    }
}
