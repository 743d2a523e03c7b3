package org.haven.query.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.ON;
import static org.haven.query.Examples.admin;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.analyst;
import static org.haven.query.Examples.approved;
import static org.haven.query.Examples.auditor;
import static org.haven.query.Examples.covered;
import static org.haven.query.Examples.hdc;
import static org.haven.query.Examples.registered;
import static org.haven.query.Examples.requested;
import static org.haven.query.Examples.requestedProvisionally;
import static org.haven.query.Examples.revokes;
import static org.haven.query.Examples.shares;
import static org.haven.query.Examples.worker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.household.HouseholdId;
import org.haven.query.Examples;
import org.haven.query.Views;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VisibilityTest {

    private final Views views = Views.running();
    private final AgencyId own = AgencyId.next();
    private final AgencyId other = AgencyId.next();
    private final ClientId client = ClientId.next();
    private final GrantId grant = GrantId.next();

    @BeforeEach
    void an_agency_in_connecticut() {
        views.happened(agencyRegistered(own), agencyRegistered(other));
    }

    @Test
    void a_record_nobody_shared_is_seen_by_its_own_agency_alone() {
        views.happened(registered(client, own));

        assertThat(sees(worker(own), ON)).contains(true);
        assertThat(sees(hdc(own), ON)).contains(true);
        assertThat(sees(worker(other), ON)).isEmpty();
        assertThat(sees(new Viewer(Examples.DANA, Optional.empty(), org.haven.kernel.event.Role.WORKER), ON))
                .isEmpty();
    }

    @Test
    void auditors_and_analysts_see_every_record_and_none_as_their_own_and_administrators_see_none() {
        views.happened(registered(client, own));

        assertThat(sees(auditor(), ON)).contains(false);
        assertThat(sees(analyst(), ON)).contains(false);
        assertThat(sees(admin(), ON)).isEmpty();
    }

    @Test
    void sharing_with_all_agencies_holds_from_its_first_day_through_its_last() {
        views.happened(
                registered(client, own), shares(client, new Sharing.AllAgencies(), ON, Optional.of(ON.plusDays(10))));

        assertThat(sees(worker(other), ON.minusDays(1))).isEmpty();
        assertThat(sees(worker(other), ON)).contains(false);
        assertThat(sees(worker(other), ON.plusDays(10))).contains(false);
        assertThat(sees(worker(other), ON.plusDays(11))).isEmpty();
    }

    @Test
    void sharing_with_listed_agencies_reaches_those_and_no_other() {
        views.happened(registered(client, own), shares(client, new Sharing.ListedAgencies(Set.of(other))));

        assertThat(sees(worker(other), ON)).contains(false);
        assertThat(sees(worker(AgencyId.next()), ON)).isEmpty();
    }

    @Test
    void a_revoked_roi_hides_the_record_at_once() {
        views.happened(registered(client, own), shares(client, new Sharing.AllAgencies()), revokes(client));

        assertThat(sees(worker(other), ON.plusDays(1))).isEmpty();
        assertThat(sees(worker(own), ON.plusDays(1))).contains(true);
    }

    @Test
    void a_provisional_record_is_embargoed_until_it_is_approved() {
        views.happened(
                requestedProvisionally(client, grant, own, ProjectId.next()),
                shares(client, new Sharing.AllAgencies()));
        assertThat(sees(worker(other), ON)).isEmpty();
        assertThat(sees(worker(own), ON)).contains(true);

        views.happened(approved(client, grant));
        assertThat(sees(worker(other), ON)).contains(false);
    }

    @Test
    void a_provisional_record_that_lapsed_or_was_denied_stays_embargoed() {
        var denied = ClientId.next();
        var refused = GrantId.next();
        views.happened(
                requestedProvisionally(client, grant, own, ProjectId.next()),
                requestedProvisionally(denied, refused, own, ProjectId.next()),
                shares(client, new Sharing.AllAgencies()),
                shares(denied, new Sharing.AllAgencies()),
                new ProvisionalRecordLapsed(client, grant, Instant.parse("2026-03-03T17:00:00Z")),
                new AnonymousRecordDenied(denied, refused, DenialReason.OTHER, Examples.HUGO));

        assertThat(sees(worker(other), ON)).isEmpty();
        assertThat(views.sql()
                        .sql("SELECT count(*) FROM query.visibility WHERE embargoed AND agency_id = :own")
                        .param("own", own.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_later_provisional_request_brings_no_embargo_on_a_record_that_stands_by_a_used_grant() {
        var provisionalFirst = ClientId.next();
        var its = GrantId.next();
        var project = ProjectId.next();
        views.happened(
                requested(client, grant, own, project),
                approved(client, grant),
                new AnonymousGrantUsed(client, grant, HouseholdId.next()),
                requestedProvisionally(provisionalFirst, its, own, project),
                new AnonymousGrantUsed(provisionalFirst, its, HouseholdId.next()),
                shares(client, new Sharing.AllAgencies()),
                shares(provisionalFirst, new Sharing.AllAgencies()));
        assertThat(sees(worker(other), client, ON)).contains(false);
        assertThat(sees(worker(other), provisionalFirst, ON)).isEmpty();

        views.happened(approved(provisionalFirst, its));
        for (var record : new ClientId[] {client, provisionalFirst}) {
            var later = GrantId.next();
            views.happened(requestedProvisionally(record, later, own, project));
            assertThat(sees(worker(other), record, ON)).contains(false);
            views.happened(new AnonymousGrantUsed(record, later, HouseholdId.next()));
            assertThat(sees(worker(other), record, ON)).contains(false);
        }
    }

    @Test
    void a_provisional_request_after_the_used_grant_was_revoked_or_on_one_never_used_is_under_embargo() {
        var unused = ClientId.next();
        var its = GrantId.next();
        var project = ProjectId.next();
        views.happened(
                requested(client, grant, own, project),
                approved(client, grant),
                new AnonymousGrantUsed(client, grant, HouseholdId.next()),
                new AnonymousGrantRevoked(client, grant, RevocationReason.OTHER, true, Examples.HUGO),
                requestedProvisionally(client, GrantId.next(), own, project),
                shares(client, new Sharing.AllAgencies()),
                requested(unused, its, own, project),
                approved(unused, its),
                requestedProvisionally(unused, GrantId.next(), own, project),
                shares(unused, new Sharing.AllAgencies()));

        assertThat(sees(worker(other), client, ON)).isEmpty();
        assertThat(sees(worker(other), unused, ON)).isEmpty();
    }

    @Test
    void a_family_members_embargo_is_that_of_the_client_who_asked() {
        var member = ClientId.next();
        views.happened(
                requestedProvisionally(client, grant, own, ProjectId.next()),
                covered(member, grant, client, own),
                shares(member, new Sharing.AllAgencies()));
        assertThat(sees(worker(other), member, ON)).isEmpty();

        views.happened(approved(client, grant));
        assertThat(sees(worker(other), member, ON)).contains(false);
    }

    @Test
    void a_day_ends_where_the_agency_is() {
        views.itIs(Instant.parse("2026-03-02T04:59:59Z"));
        assertThat(views.bean(Today.class).of(worker(own))).isEqualTo(LocalDate.of(2026, 3, 1));
        views.itIs(Instant.parse("2026-03-02T05:00:00Z"));
        assertThat(views.bean(Today.class).of(worker(own))).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(views.bean(Today.class).of(analyst())).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    private Optional<Boolean> sees(Viewer viewer, LocalDate today) {
        return sees(viewer, client, today);
    }

    /** Whether the viewer sees the client, and then whether as one of their own. */
    private Optional<Boolean> sees(Viewer viewer, ClientId whom, LocalDate today) {
        return views.sql()
                .sql("""
                        SELECT own FROM query.visible_client(:viewerAgency::uuid, :viewerRole, :today)
                        WHERE client_id = :client
                        """)
                .params(viewer.parameters())
                .param("today", today)
                .param("client", whom.value())
                .query(Boolean.class)
                .optional();
    }
}
