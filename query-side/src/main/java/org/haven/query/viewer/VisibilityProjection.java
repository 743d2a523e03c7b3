package org.haven.query.viewer;

import java.util.List;
import java.util.Optional;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Row;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.AgencyEvent.AgencyRegistered;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.ClientIdentified;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.IdentityTold;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.IdentitySeal;
import org.springframework.stereotype.Component;

/** Keeps whose each record is, with whom it is shared, and whether it waits for a decision. */
@Component
final class VisibilityProjection extends ReadModel {

    private static final Table VISIBILITY = Table.of("query.visibility", "client_id", "client_id");
    private static final Table AGENCY_DAY = Table.of("query.agency_day", "agency_id", "agency_id");

    /** A child is covered by the head's choice up to this many years. */
    private static final int GROWN_UP = 18;

    private static final Table COMING_OF_AGE = Table.of("identity.coming_of_age", "client_id", "client_id");

    VisibilityProjection(IdentitySeal seal) {
        super("visibility", VISIBILITY, AGENCY_DAY, COMING_OF_AGE);
        on(
                AgencyRegistered.class,
                (e, at, rows) -> rows.open(AGENCY_DAY, e.agency().value())
                        .put("time_zone", e.timeZone().getId()));
        on(ClientRegistered.class, (e, at, rows) -> opened(e.client(), e.agency(), rows));
        on(AnonymousRecordRequested.class, (e, at, rows) -> requested(e, rows));
        on(
                CoveredByGrant.class,
                (e, at, rows) -> opened(e.client(), e.agency(), rows)
                        .put("holder_id", e.holder().value()));
        on(
                AnonymousRecordApproved.class,
                (e, at, rows) -> rows.find(VISIBILITY, e.client().value())
                        .ifPresent(row -> row.put("embargoed", false).put("identified", false)));
        on(
                RoiChoiceRecorded.class,
                (e, at, rows) -> rows.find(VISIBILITY, e.client().value())
                        .ifPresent(row -> row.put(
                                        "sharing", Shared.nameOf(e.terms().sharing()))
                                .put("shared_with", Shared.listed(e.terms().sharing()))
                                .put("included", e.includedBy().isPresent())
                                .put("since", e.terms().since())
                                .put("until", e.terms().until())));
        on(
                RoiRevoked.class,
                (e, at, rows) ->
                        rows.find(VISIBILITY, e.client().value()).ifPresent(VisibilityProjection::sharedWithNobody));
        on(
                ClientIdentified.class,
                (e, at, rows) ->
                        rows.find(VISIBILITY, e.client().value()).ifPresent(row -> row.put("identified", true)));
        on(IdentityTold.class, (e, at, rows) -> comesOfAge(e, seal, rows));
        Standing.keptIn(VISIBILITY, this::on);
    }

    /** Kept where who a client is is kept, because the day says as much. */
    private static void comesOfAge(IdentityTold event, IdentitySeal seal, Rows rows) {
        seal.open(event.client(), event.sealed())
                .flatMap(identity -> identity.dateOfBirth().asGiven())
                .ifPresentOrElse(
                        born -> rows.open(COMING_OF_AGE, event.client().value()).put("on_day", born.turns(GROWN_UP)),
                        () -> rows.drop(COMING_OF_AGE, event.client().value()));
    }

    /** A record asked for again keeps the embargo it is under, and comes under none if it stands by a grant that is used. */
    private static void requested(AnonymousRecordRequested event, Rows rows) {
        var row = opened(event.client(), event.agency(), rows);
        if (event.provisionalUntil().isPresent() && !Standing.isUsed(row)) {
            row.put("embargoed", true);
        }
    }

    private static Row opened(ClientId client, AgencyId agency, Rows rows) {
        return rows.find(VISIBILITY, client.value())
                .orElseGet(() -> sharedWithNobody(rows.open(VISIBILITY, client.value())
                        .put("embargoed", false)
                        .put("identified", false)))
                .put("agency_id", agency.value());
    }

    private static Row sharedWithNobody(Row row) {
        return row.put("included", false)
                .put("sharing", "OWN_AGENCY")
                .put("shared_with", List.of())
                .put("since", Optional.empty())
                .put("until", Optional.empty());
    }
}
