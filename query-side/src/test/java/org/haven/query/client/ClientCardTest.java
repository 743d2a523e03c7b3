package org.haven.query.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.DANA;
import static org.haven.query.Examples.HUGO;
import static org.haven.query.Examples.ON;
import static org.haven.query.Examples.admin;
import static org.haven.query.Examples.analyst;
import static org.haven.query.Examples.approved;
import static org.haven.query.Examples.auditor;
import static org.haven.query.Examples.covered;
import static org.haven.query.Examples.entersAnonymously;
import static org.haven.query.Examples.hdc;
import static org.haven.query.Examples.identified;
import static org.haven.query.Examples.named;
import static org.haven.query.Examples.nameless;
import static org.haven.query.Examples.registered;
import static org.haven.query.Examples.requested;
import static org.haven.query.Examples.requestedProvisionally;
import static org.haven.query.Examples.revokes;
import static org.haven.query.Examples.shares;
import static org.haven.query.Examples.worker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.DemographicsRecorded;
import org.haven.kernel.client.ClientEvent.FamilyMemberAdded;
import org.haven.kernel.client.ClientEvent.IdentityCorrected;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.ClientEvent.ReturnCodeIssued;
import org.haven.kernel.client.ClientEvent.ReturnCodeReissued;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Race;
import org.haven.kernel.client.ReissueReason;
import org.haven.kernel.client.ReturnCode;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.YesNo;
import org.haven.query.Views;
import org.haven.query.viewer.Viewer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ClientCardTest {

    private static final Random CHANCE = new Random(7);
    private static final Instant LATER = Instant.parse("2026-03-20T04:00:00Z");

    private final Views views = Views.running();
    private final AgencyId agency = AgencyId.next();
    private final AgencyId other = AgencyId.next();
    private final ProjectId project = ProjectId.next();
    private final ClientId client = ClientId.next();
    private final GrantId grant = GrantId.next();

    @Test
    void the_card_of_a_named_client_shows_name_birth_and_the_last_of_the_number_to_their_agency() {
        var code = ReturnCode.random(CHANCE);
        views.happened(
                registered(client, agency),
                new ReturnCodeIssued(client, code),
                identified(views, client, named("Wilhelmina", "Quartz-Example")));

        var card = views.get(worker(agency), "/clients/" + client);

        assertThat(card.status()).isEqualTo(200);
        assertThat(card.header("ETag")).isEqualTo("\"2\"");
        assertThat(card.body().get("version").longValue()).isEqualTo(2);
        assertThat(card.body().get("hudId").stringValue()).isEqualTo(client.asHudId());
        assertThat(card.body().get("returnCode").stringValue()).isEqualTo(code.spoken());
        assertThat(card.body().get("agency").stringValue()).isEqualTo(agency.toString());
        assertThat(card.body().get("standing").stringValue()).isEqualTo("REGISTERED");
        assertThat(card.body().at("/qualities/name").intValue()).isEqualTo(1);
        assertThat(card.body().at("/identity/firstName").stringValue()).isEqualTo("Wilhelmina");
        assertThat(card.body().at("/identity/lastName").stringValue()).isEqualTo("Quartz-Example");
        assertThat(card.body().at("/identity/dateOfBirth").stringValue()).isEqualTo("1984-07-23");
        assertThat(card.body().at("/identity/ssn").stringValue()).isEqualTo("xxx-xx-6780");
    }

    @Test
    void an_absent_name_is_rendered_as_anonymous_and_the_birth_that_was_given_is_shown() {
        views.happened(
                requested(client, grant, agency, project),
                approved(client, grant),
                identified(views, client, nameless(LocalDate.of(1991, 11, 3))));

        var card = card(worker(agency));

        assertThat(card.at("/identity/firstName").stringValue()).isEqualTo("Anonymous");
        assertThat(card.at("/identity/lastName").stringValue()).isEqualTo("Anonymous");
        assertThat(card.at("/identity/middleName").stringValue()).isEmpty();
        assertThat(card.at("/identity/dateOfBirth").stringValue()).isEqualTo("1991-11-03");
        assertThat(card.at("/identity").has("ssn")).isFalse();
        assertThat(card.at("/qualities/name").intValue()).isEqualTo(9);
        assertThat(card.at("/qualities/dateOfBirth").intValue()).isEqualTo(1);
        // The audit trail says "Anonymous" of events and records, and never of a name.
        assertThat(views.rows().entrySet().stream()
                        .filter(table -> !table.getKey().startsWith("query.audit"))
                        .flatMap(table -> table.getValue().stream()))
                .noneMatch(row -> row.contains("Anonymous"));
    }

    @Test
    void who_a_client_is_lies_in_no_table_outside_the_schema_for_it() {
        views.happened(registered(client, agency), identified(views, client, named("Zebedee", "Unmistakable-Sample")));

        assertThat(views.rows().get("identity.client_identity"))
                .anyMatch(row -> row.contains("Unmistakable-Sample") && row.contains("1984-07-23"));
        assertThat(views.rowsThatMayNameNobody())
                .noneMatch(row -> row.contains("Zebedee")
                        || row.contains("Unmistakable-Sample")
                        || row.contains("1984-07-23")
                        || row.contains("123456780"));
    }

    @Test
    void auditors_and_analysts_see_the_card_without_identity_or_return_code_and_administrators_see_none() {
        views.happened(
                registered(client, agency),
                new ReturnCodeIssued(client, ReturnCode.random(CHANCE)),
                identified(views, client, named("Orla", "Placeholder")));

        for (var viewer : new Viewer[] {auditor(), analyst()}) {
            var card = card(viewer);
            assertThat(card.has("identity")).isFalse();
            assertThat(card.has("returnCode")).isFalse();
            assertThat(card.get("standing").stringValue()).isEqualTo("REGISTERED");
            assertThat(card.at("/qualities/name").intValue()).isEqualTo(1);
        }
        assertThat(views.get(admin(), "/clients/" + client).status()).isEqualTo(403);
    }

    @Test
    void another_agency_sees_the_card_while_it_is_shared_and_never_the_return_code() {
        var path = "/clients/" + client;
        views.happened(
                registered(client, agency),
                new ReturnCodeIssued(client, ReturnCode.random(CHANCE)),
                identified(views, client, named("Petra", "Shared")));
        assertThat(views.get(worker(other), path).status()).isEqualTo(404);
        assertThat(views.get(worker(other), path).body())
                .isEqualTo(
                        views.get(worker(other), "/clients/" + ClientId.next()).body());

        views.happened(shares(client, new Sharing.AllAgencies()));
        assertThat(card(worker(other)).at("/identity/lastName").stringValue()).isEqualTo("Shared");
        assertThat(card(worker(other)).has("returnCode")).isFalse();
        assertThat(card(worker(other)).has("standing")).isFalse();

        views.happened(revokes(client));
        assertThat(views.get(worker(other), path).status()).isEqualTo(404);
    }

    @Test
    void the_card_says_how_the_record_stands() {
        views.happened(requestedProvisionally(client, grant, agency, project));
        assertThat(card(hdc(agency)).get("standing").stringValue()).isEqualTo("PROVISIONAL");
        views.happened(new AnonymousGrantUsed(client, grant, HouseholdId.next()));
        assertThat(card(hdc(agency)).get("standing").stringValue()).isEqualTo("PROVISIONAL");
        views.happened(approved(client, grant));
        assertThat(card(hdc(agency)).get("standing").stringValue()).isEqualTo("USED");
    }

    @Test
    void a_later_request_does_not_change_how_a_record_stands_by_a_used_grant() {
        var later = GrantId.next();
        views.happened(
                requested(client, grant, agency, project),
                approved(client, grant),
                new AnonymousGrantUsed(client, grant, HouseholdId.next()));
        for (var event : List.of(
                requested(client, later, agency, project),
                new AnonymousRecordDenied(client, later, DenialReason.OTHER, HUGO),
                requestedProvisionally(client, later, agency, project),
                new AnonymousGrantUsed(client, later, HouseholdId.next()),
                new ProvisionalRecordLapsed(client, later, LATER),
                new AnonymousRequestWithdrawn(client, later, DANA),
                approved(client, later),
                new AnonymousGrantExpired(client, later, LATER),
                new AnonymousGrantRevoked(client, later, RevocationReason.OTHER, false, HUGO))) {
            views.happened(event);
            assertThat(card(hdc(agency)).get("standing").stringValue())
                    .as("after %s", event)
                    .isEqualTo("USED");
        }

        views.happened(new AnonymousGrantRevoked(client, grant, RevocationReason.OTHER, true, HUGO));
        assertThat(card(hdc(agency)).get("standing").stringValue()).isEqualTo("REVOKED");

        views.happened(requested(client, GrantId.next(), agency, project));
        assertThat(card(hdc(agency)).get("standing").stringValue()).isEqualTo("AWAITING");
    }

    @Test
    void a_relationship_is_shown_to_another_agency_only_if_it_may_see_every_member() {
        var child = ClientId.next();
        var spouse = ClientId.next();
        views.happened(
                registered(client, agency),
                registered(child, agency),
                registered(spouse, agency),
                new FamilyMemberAdded(client, child, Relationship.CHILD, DANA),
                new FamilyMemberAdded(client, spouse, Relationship.SPOUSE_OR_PARTNER, DANA),
                shares(client, new Sharing.AllAgencies()),
                shares(child, new Sharing.AllAgencies()));
        var members = card(worker(other)).get("familyMembers");
        assertThat(members.size()).isEqualTo(1);
        assertThat(members.at("/0/client").stringValue()).isEqualTo(child.toString());
        assertThat(members.get(0).has("relationship")).isFalse();
        assertThat(card(auditor()).at("/familyMembers/0/relationship").intValue())
                .isEqualTo(2);

        views.happened(shares(spouse, new Sharing.AllAgencies()));
        assertThat(card(worker(other)).at("/familyMembers/0/relationship").intValue())
                .isEqualTo(2);
    }

    @Test
    void a_family_member_names_whose_grant_covers_them_to_those_who_see_both() {
        var member = ClientId.next();
        views.happened(
                requested(client, grant, agency, project),
                approved(client, grant),
                covered(member, grant, client, agency),
                new FamilyMemberAdded(client, member, Relationship.CHILD, DANA),
                shares(member, new Sharing.AllAgencies()));

        var own = views.get(worker(agency), "/clients/" + member).body();
        assertThat(own.get("standing").stringValue()).isEqualTo("COVERED");
        assertThat(own.get("coveredBy").stringValue()).isEqualTo(client.toString());
        assertThat(card(worker(agency)).at("/familyMembers/0/client").stringValue())
                .isEqualTo(member.toString());
        assertThat(card(worker(agency)).at("/familyMembers/0/relationship").intValue())
                .isEqualTo(2);

        var foreign = views.get(worker(other), "/clients/" + member).body();
        assertThat(foreign.has("coveredBy")).isFalse();
    }

    @Test
    void demographics_are_shown_as_hud_codes() {
        views.happened(
                registered(client, agency),
                new DemographicsRecorded(
                        client,
                        new Demographics(
                                Answer.given(Set.of(Race.WHITE, Race.ASIAN)),
                                Answer.given(YesNo.YES),
                                Answer.notGiven(NonAnswer.NOT_COLLECTED)),
                        DANA));

        var demographics = card(worker(agency)).get("demographics");
        assertThat(demographics.get("races").toString()).isEqualTo("[2,5]");
        assertThat(demographics.get("veteran").intValue()).isEqualTo(1);
        assertThat(demographics.get("sex").intValue()).isEqualTo(99);
        assertThat(demographics.has("raceNone")).isFalse();
    }

    @Test
    void a_name_that_is_withdrawn_is_gone_from_the_card_and_the_schema() {
        views.happened(registered(client, agency), identified(views, client, named("Ingrid", "Gone-Tomorrow")));
        var now = nameless(LocalDate.of(1984, 7, 23));
        views.happened(new IdentityCorrected(
                client, now.facts(ON), views.seal().seal(client, now), CorrectionReason.CLIENT_CHANGED_ANSWER, DANA));

        assertThat(card(worker(agency)).at("/identity/firstName").stringValue()).isEqualTo("Anonymous");
        assertThat(views.rows().get("identity.client_identity")).noneMatch(row -> row.contains("Gone-Tomorrow"));
    }

    @Test
    void a_client_whose_key_is_forgotten_is_rendered_as_anonymous_after_a_replay() {
        views.happened(registered(client, agency), identified(views, client, named("Lucius", "Forgotten")));
        views.sql()
                .sql("DELETE FROM keys.client_key WHERE client_id = :client")
                .param("client", client.value())
                .update();

        views.replay("client_card");

        assertThat(views.rows().get("identity.client_identity")).noneMatch(row -> row.contains("Forgotten"));
        assertThat(card(worker(agency)).at("/identity/lastName").stringValue()).isEqualTo("Anonymous");
        assertThat(card(worker(agency)).at("/qualities/name").intValue()).isEqualTo(1);
    }

    @Test
    void a_return_code_finds_its_client_for_their_agency_and_for_those_it_is_shared_with() {
        var code = ReturnCode.random(CHANCE);
        views.happened(registered(client, agency), new ReturnCodeIssued(client, code));

        var found = lookUp(worker(agency), code.spoken().toLowerCase(java.util.Locale.ROOT));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().get("client").stringValue()).isEqualTo(client.toString());
        assertThat(lookUp(worker(other), code.spoken()).status()).isEqualTo(404);

        views.happened(shares(client, new Sharing.ListedAgencies(Set.of(other))));
        assertThat(lookUp(worker(other), code.spoken()).status()).isEqualTo(200);
        assertThat(lookUp(auditor(), code.spoken()).status()).isEqualTo(403);
    }

    @Test
    void a_code_that_was_replaced_finds_nobody() {
        var lost = ReturnCode.random(CHANCE);
        var fresh = ReturnCode.random(CHANCE);
        views.happened(
                registered(client, agency),
                new ReturnCodeIssued(client, lost),
                new ReturnCodeReissued(client, fresh, ReissueReason.LOST, DANA));

        assertThat(lookUp(worker(agency), lost.spoken()).status()).isEqualTo(404);
        assertThat(lookUp(worker(agency), fresh.spoken()).status()).isEqualTo(200);
    }

    @Test
    void a_mistyped_code_is_told_from_one_that_finds_nobody() {
        var mistyped = lookUp(worker(agency), "2222-2222-2223");
        assertThat(mistyped.status()).isEqualTo(422);
        assertThat(mistyped.body().at("/errors/0/pointer").stringValue()).isEqualTo("/returnCode");
        assertThat(mistyped.body().at("/errors/0/code").stringValue()).isEqualTo("return-code/mistyped");
        assertThat(lookUp(worker(agency), ReturnCode.random(CHANCE).spoken()).status())
                .isEqualTo(404);
        assertThat(views.post(worker(agency), "/client-lookups", "{}").status()).isEqualTo(400);
    }

    @Test
    void an_anonymous_choice_changes_the_version_and_nothing_else_on_the_card() {
        views.happened(requested(client, grant, agency, project), entersAnonymously(client));

        var card = views.get(worker(agency), "/clients/" + client);
        assertThat(card.header("ETag")).isEqualTo("\"1\"");
        assertThat(card.body().get("standing").stringValue()).isEqualTo("AWAITING");
    }

    private JsonNode card(Viewer viewer) {
        return views.get(viewer, "/clients/" + client).body();
    }

    private Views.Reply lookUp(Viewer viewer, String code) {
        return views.post(viewer, "/client-lookups", "{\"returnCode\":\"" + code + "\"}");
    }
}
