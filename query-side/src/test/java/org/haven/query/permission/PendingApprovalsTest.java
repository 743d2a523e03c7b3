package org.haven.query.permission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.DANA;
import static org.haven.query.Examples.HUGO;
import static org.haven.query.Examples.ON;
import static org.haven.query.Examples.admin;
import static org.haven.query.Examples.analyst;
import static org.haven.query.Examples.approved;
import static org.haven.query.Examples.auditor;
import static org.haven.query.Examples.entersAnonymously;
import static org.haven.query.Examples.hdc;
import static org.haven.query.Examples.requested;
import static org.haven.query.Examples.requestedProvisionally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.household.HouseholdId;
import org.haven.query.Views;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class PendingApprovalsTest {

    private final Views views = Views.running();
    private final AgencyId agency = AgencyId.next();
    private final ProjectId project = ProjectId.next();
    private final ClientId client = ClientId.next();
    private final GrantId grant = GrantId.next();

    @Test
    void a_request_waits_with_everything_the_hdc_needs_to_decide() {
        views.happened(requested(client, grant, agency, project));

        var row = only();

        assertThat(row.get("grant").stringValue()).isEqualTo(grant.toString());
        assertThat(row.get("client").stringValue()).isEqualTo(client.toString());
        assertThat(row.get("project").stringValue()).isEqualTo(project.toString());
        assertThat(row.get("reason").stringValue()).isEqualTo("SAFETY");
        assertThat(row.get("requestedBy").stringValue()).isEqualTo(DANA.value());
        assertThat(row.get("state").stringValue()).isEqualTo("AWAITING");
        assertThat(row.get("needsReview").booleanValue()).isFalse();
        assertThat(row.has("decidedBy")).isFalse();
        assertThat(Instant.parse(row.get("requestedAt").stringValue())).isNotNull();
    }

    @Test
    void the_version_is_that_of_the_clients_record_after_everything_that_happened_to_it() {
        views.happened(requested(client, grant, agency, project), entersAnonymously(client));

        assertThat(only().get("version").longValue()).isEqualTo(views.versionOf(client));
    }

    @Test
    void an_approval_shows_who_decided_and_until_when_it_holds_and_is_used_once() {
        views.happened(requested(client, grant, agency, project), approved(client, grant));
        assertThat(state()).isEqualTo("APPROVED");
        assertThat(only().get("decidedBy").stringValue()).isEqualTo(HUGO.value());
        assertThat(only().get("validUntil").stringValue()).isEqualTo("2026-03-09T04:00:00Z");

        views.happened(new AnonymousGrantUsed(client, grant, HouseholdId.next()));
        assertThat(state()).isEqualTo("USED");
        assertThat(only().get("needsReview").booleanValue()).isFalse();
    }

    @Test
    void a_provisional_record_that_is_used_still_waits_for_the_hdc() {
        views.happened(
                requestedProvisionally(client, grant, agency, project),
                new AnonymousGrantUsed(client, grant, HouseholdId.next()));
        assertThat(state()).isEqualTo("AWAITING");
        assertThat(only().get("used").booleanValue()).isTrue();

        views.happened(approved(client, grant));
        assertThat(state()).isEqualTo("USED");
    }

    @Test
    void what_ended_without_being_used_needs_no_review() {
        views.happened(
                requested(client, grant, agency, project),
                new AnonymousRecordDenied(client, grant, DenialReason.PROJECT_NEEDS_IDENTITY, HUGO));
        assertThat(state()).isEqualTo("DENIED");
        assertThat(only().get("decisionReason").stringValue()).isEqualTo("PROJECT_NEEDS_IDENTITY");
        assertThat(only().get("needsReview").booleanValue()).isFalse();

        var again = GrantId.next();
        var later = new AnonymousRecordRequested(
                client, again, agency, project, AnonymityReason.OTHER, ON, Optional.of(grant), Optional.empty(), DANA);
        views.happened(later, new AnonymousRequestWithdrawn(client, again, DANA));
        var rows = ask("?state=WITHDRAWN").get("rows");
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.at("/0/follows").stringValue()).isEqualTo(grant.toString());

        var expired = GrantId.next();
        var other = ClientId.next();
        views.happened(
                requested(other, expired, agency, project),
                approved(other, expired),
                new AnonymousGrantExpired(other, expired, Instant.parse("2026-03-09T04:00:00Z")));
        assertThat(ask("?state=EXPIRED").at("/rows/0/grant").stringValue()).isEqualTo(expired.toString());
    }

    @Test
    void what_ended_after_being_used_is_for_the_hdc_to_review() {
        var lapsed = ClientId.next();
        var revoked = ClientId.next();
        views.happened(
                requestedProvisionally(client, grant, agency, project),
                new AnonymousGrantUsed(client, grant, HouseholdId.next()),
                new AnonymousRecordDenied(client, grant, DenialReason.OTHER, HUGO));
        endLapsed(lapsed);
        endRevoked(revoked);

        for (var state : List.of("DENIED", "LAPSED", "REVOKED")) {
            var rows = ask("?state=" + state).get("rows");
            assertThat(rows.size()).as(state).isEqualTo(1);
            assertThat(rows.at("/0/needsReview").booleanValue()).as(state).isTrue();
        }
    }

    private void endLapsed(ClientId lapsed) {
        var its = GrantId.next();
        views.happened(
                requestedProvisionally(lapsed, its, agency, project),
                new AnonymousGrantUsed(lapsed, its, HouseholdId.next()),
                new ProvisionalRecordLapsed(lapsed, its, Instant.parse("2026-03-03T17:00:00Z")));
    }

    private void endRevoked(ClientId revoked) {
        var its = GrantId.next();
        views.happened(
                requested(revoked, its, agency, project),
                approved(revoked, its),
                new AnonymousGrantUsed(revoked, its, HouseholdId.next()),
                new AnonymousGrantRevoked(revoked, its, RevocationReason.GRANTED_IN_ERROR, true, HUGO));
    }

    @Test
    void the_queue_is_the_agencys_own_and_the_auditors() {
        views.happened(requested(client, grant, agency, project));
        var path = "/agencies/" + agency + "/anonymous-requests";

        assertThat(views.get(hdc(agency), path).status()).isEqualTo(200);
        assertThat(views.get(auditor(), path).body().get("rows").size()).isEqualTo(1);
        assertThat(views.get(hdc(AgencyId.next()), path).status()).isEqualTo(404);
        assertThat(views.get(analyst(), path).status()).isEqualTo(403);
        assertThat(views.get(admin(), path).status()).isEqualTo(403);
    }

    @Test
    void pages_follow_one_another_oldest_first_and_miss_nothing_that_comes_meanwhile() {
        var asked = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            var next = GrantId.next();
            asked.add(next.toString());
            views.happened(requested(ClientId.next(), next, agency, project));
        }

        var first = views.get(hdc(agency), "/agencies/" + agency + "/anonymous-requests?limit=2");
        assertThat(first.header("Link"))
                .startsWith("</agencies/" + agency + "/anonymous-requests?limit=2&cursor=")
                .endsWith(">; rel=\"next\"");
        var late = GrantId.next();
        views.happened(requested(ClientId.next(), late, agency, project));
        asked.add(late.toString());

        var read = new ArrayList<>(first.body().get("rows").findValuesAsString("grant"));
        var page = first.body();
        while (!page.get("next").isNull()) {
            page = ask("?limit=2&cursor=" + page.get("next").stringValue());
            read.addAll(page.get("rows").findValuesAsString("grant"));
        }
        assertThat(read).isEqualTo(asked);
    }

    @Test
    void a_cursor_a_limit_or_a_state_that_nobody_gave_is_a_bad_request() {
        for (var query : List.of(
                "?cursor=nonsense",
                "?cursor=%21",
                "?cursor=" + cursor("+999999999-12-31T23:59:59Z " + agency),
                "?cursor=" + cursor("-0001-01-01T00:00:00Z " + agency),
                "?cursor=" + cursor("+10000-01-01T00:00:00Z " + agency),
                "?limit=0",
                "?limit=201",
                "?state=MAYBE")) {
            assertThat(views.get(hdc(agency), "/agencies/" + agency + "/anonymous-requests" + query)
                            .status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    private String state() {
        return only().get("state").stringValue();
    }

    private JsonNode only() {
        var rows = ask("").get("rows");
        assertThat(rows.size()).isEqualTo(1);
        return rows.get(0);
    }

    private JsonNode ask(String query) {
        return views.get(hdc(agency), "/agencies/" + agency + "/anonymous-requests" + query)
                .body();
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
