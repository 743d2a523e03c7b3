package org.haven.query.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.DANA;
import static org.haven.query.Examples.HUGO;
import static org.haven.query.Examples.ON;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.approved;
import static org.haven.query.Examples.auditor;
import static org.haven.query.Examples.covered;
import static org.haven.query.Examples.enrolled;
import static org.haven.query.Examples.entersAnonymously;
import static org.haven.query.Examples.hdc;
import static org.haven.query.Examples.identified;
import static org.haven.query.Examples.member;
import static org.haven.query.Examples.named;
import static org.haven.query.Examples.nameless;
import static org.haven.query.Examples.projectRegistered;
import static org.haven.query.Examples.registered;
import static org.haven.query.Examples.requested;
import static org.haven.query.Examples.requestedProvisionally;
import static org.haven.query.Examples.shares;
import static org.haven.query.Examples.worker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.haven.kernel.agency.AgencyEvent.RoiPolicySet;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.client.AnonymizationReason;
import org.haven.kernel.client.ClientEvent.AnonymizationApproved;
import org.haven.kernel.client.ClientEvent.AnonymizationRequested;
import org.haven.kernel.client.ClientEvent.ClientDetailsRecorded;
import org.haven.kernel.client.ClientEvent.ClientIdentified;
import org.haven.kernel.client.ClientEvent.LinkReceived;
import org.haven.kernel.client.ClientEvent.LinkReleased;
import org.haven.kernel.client.ClientEvent.RecordLinked;
import org.haven.kernel.client.ClientEvent.RecordUnlinked;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Identifier;
import org.haven.kernel.client.LinkReason;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.client.UnlinkReason;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.query.Views;
import org.haven.query.viewer.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class IdentityOverTimeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    private final Views views = Views.running();
    private final AgencyId own = AgencyId.next();
    private final AgencyId other = AgencyId.next();
    private final ProjectId shelter = ProjectId.next();
    private final ClientId client = ClientId.next();
    private final GrantId grant = GrantId.next();

    @BeforeEach
    void two_agencies() {
        views.itIs(Instant.parse("2026-03-15T16:00:00Z"));
        views.happened(agencyRegistered(own), agencyRegistered(other), projectRegistered(own, shelter));
    }

    // E43
    @Test
    void who_is_identified_is_shared_from_the_consents_date_and_earlier_stays_are_not() {
        var before = HouseholdId.next();
        var after = HouseholdId.next();
        views.happened(
                requested(client, grant, own, shelter),
                approved(client, grant),
                entersAnonymously(client),
                enrolled(before, own, shelter),
                member(before, client, own, shelter, Relationship.HEAD_OF_HOUSEHOLD, ON));
        assertThat(views.get(worker(other), "/clients/" + client).status()).isEqualTo(404);

        views.happened(
                says(named("Ana", "Rivera")),
                shares(client, new Sharing.AllAgencies(), ON.plusDays(9), Optional.empty()),
                enrolled(after, own, shelter),
                member(after, client, own, shelter, Relationship.HEAD_OF_HOUSEHOLD, ON.plusDays(9)));

        assertThat(card(worker(other), client).at("/identity/lastName").stringValue())
                .isEqualTo("Rivera");
        var card = card(worker(own), client);
        assertThat(card.get("openedOn").stringValue()).isEqualTo(ON.toString());
        assertThat(card.get("standing").stringValue()).isEqualTo("REGISTERED");
        var path = "/projects/" + shelter + "/enrollments?openOn=" + ON.plusDays(10);
        assertThat(views.get(worker(own), path).body().get("rows").size()).isEqualTo(2);
        assertThat(views.get(worker(other), path).body().get("rows").size()).isEqualTo(1);
    }

    @Test
    void who_is_identified_waits_for_no_decision_and_their_family_still_does() {
        var child = ClientId.next();
        views.happened(
                requestedProvisionally(client, grant, own, shelter),
                covered(child, grant, client, own),
                shares(child, new Sharing.AllAgencies()),
                says(named("Ana", "Rivera")),
                shares(client, new Sharing.AllAgencies()));
        assertThat(views.get(worker(other), "/clients/" + client).status()).isEqualTo(200);
        assertThat(views.get(worker(other), "/clients/" + child).status()).isEqualTo(404);

        views.happened(approved(client, grant));
        assertThat(card(worker(own), client).get("standing").stringValue()).isEqualTo("REGISTERED");
        assertThat(views.get(worker(other), "/clients/" + child).status()).isEqualTo(200);
    }

    // E22, the day before, the day, the day after
    @Test
    void a_heads_choice_covers_a_child_until_the_child_is_18() {
        views.happened(
                registered(client, own), identified(views, client, nameless(TODAY.minusYears(18))), included(client));
        views.itIs(Instant.parse("2026-03-14T16:00:00Z"));
        assertThat(views.get(worker(other), "/clients/" + client).status()).isEqualTo(200);
        assertThat(roiState()).isEqualTo("IN_EFFECT");
        views.itIs(Instant.parse("2026-03-15T16:00:00Z"));
        assertThat(views.get(worker(other), "/clients/" + client).status()).isEqualTo(404);
        assertThat(roiState()).isEqualTo("COVER_ENDED");
        views.itIs(Instant.parse("2026-03-16T16:00:00Z"));
        assertThat(views.get(worker(other), "/clients/" + client).status()).isEqualTo(404);

        views.happened(shares(client, new Sharing.AllAgencies()));
        assertThat(views.get(worker(other), "/clients/" + client).status()).isEqualTo(200);
        assertThat(views.rowsThatMayNameNobody()).noneMatch(row -> row.contains("2008-03-15"));
    }

    // E41, E42
    @Test
    void both_linked_records_are_found_each_with_its_own_facts_and_naming_the_other() {
        var survivor = ClientId.next();
        views.happened(
                requested(client, grant, own, shelter),
                registered(survivor, own),
                identified(views, survivor, named("Ana", "Rivera")),
                new RecordLinked(client, survivor, LinkReason.CLIENT_SAID_SO, true, HUGO),
                new LinkReceived(survivor, client, HUGO));
        var linked = card(hdc(own), client);
        assertThat(linked.get("linkedTo").stringValue()).isEqualTo(survivor.toString());
        assertThat(linked.at("/identity/lastName").stringValue()).isEqualTo("Anonymous");
        assertThat(card(hdc(own), survivor).at("/linked/0").stringValue()).isEqualTo(client.toString());

        views.happened(shares(survivor, new Sharing.AllAgencies()));
        assertThat(card(worker(other), survivor).get("linked").size()).isZero();

        views.happened(
                new RecordUnlinked(client, survivor, UnlinkReason.LINKED_BY_MISTAKE, HUGO),
                new LinkReleased(survivor, client, HUGO));
        assertThat(card(hdc(own), client).has("linkedTo")).isFalse();
        assertThat(card(hdc(own), survivor).get("linked").size()).isZero();
    }

    // E19
    @Test
    void before_a_name_is_removed_one_reads_what_goes_and_what_stays() {
        var stay = HouseholdId.next();
        views.happened(
                registered(client, own),
                identified(views, client, named("Ana", "Rivera")),
                shares(client, new Sharing.AllAgencies()),
                enrolled(stay, own, shelter),
                member(stay, client, own, shelter, Relationship.HEAD_OF_HOUSEHOLD, ON),
                new AnonymizationRequested(
                        client, AnonymizationReason.ROI_REVOKED, Set.of(Identifier.DATE_OF_BIRTH), DANA));
        var preview = views.get(hdc(own), "/clients/" + client + "/anonymization-preview");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().get("state").stringValue()).isEqualTo("AWAITING");
        assertThat(preview.body().get("enrollments").intValue()).isEqualTo(1);
        assertThat(preview.body().at("/identifiers/0/becomes").stringValue()).isEqualTo("REMOVED");
        assertThat(preview.body().at("/identifiers/0/completenessThen").stringValue())
                .isEqualTo("REFUSED");
        assertThat(preview.body().at("/identifiers/1/becomes").stringValue()).isEqualTo("REMOVED");
        assertThat(preview.body().at("/identifiers/2/becomes").stringValue()).isEqualTo("KEPT");
        assertThat(preview.body().toString()).doesNotContain("Rivera", "6780", "1984");
        var other = views.get(hdc(own), "/clients/" + client + "/anonymization-preview?keeps=SSN,DATE_OF_BIRTH");
        assertThat(other.body().at("/identifiers/1/becomes").stringValue()).isEqualTo("KEPT");
        assertThat(views.get(worker(this.other), "/clients/" + client + "/anonymization-preview")
                        .status())
                .isEqualTo(404);
        assertThat(views.get(auditor(), "/clients/" + client + "/anonymization-preview")
                        .status())
                .isEqualTo(403);

        views.happened(new AnonymizationApproved(client, HUGO));
        assertThat(card(worker(own), client).get("removal").stringValue()).isEqualTo("DUE");
        assertThat(card(worker(this.other), client).has("removal")).isFalse();
    }

    @Test
    void further_answers_are_shown_and_words_only_to_those_who_serve_clients() {
        views.happened(
                registered(client, own),
                new ClientDetailsRecorded(
                        client,
                        Answers.one("MilitaryBranch", "1"),
                        Optional.of(
                                views.seal().seal(client, List.of(Answers.one("AdditionalRaceEthnicity", "Taino")))),
                        DANA));
        assertThat(card(worker(own), client).at("/details/MilitaryBranch").stringValue())
                .isEqualTo("1");
        assertThat(card(worker(own), client)
                        .at("/details/AdditionalRaceEthnicity")
                        .stringValue())
                .isEqualTo("Taino");
        assertThat(card(auditor(), client).at("/details/MilitaryBranch").stringValue())
                .isEqualTo("1");
        assertThat(card(auditor(), client).get("details").has("AdditionalRaceEthnicity"))
                .isFalse();
        assertThat(views.rowsThatMayNameNobody()).noneMatch(row -> row.contains("Taino"));
    }

    // E17, E22, E24
    @Test
    void what_is_due_is_listed_by_day_for_the_own_agency() {
        var verbal = ClientId.next();
        var child = ClientId.next();
        var later = ClientId.next();
        views.happened(
                new RoiPolicySet(own, new RoiPolicy(Optional.of(365), 7, 10, 18, false), HUGO),
                registered(client, own),
                shares(client, new Sharing.AllAgencies(), ON, Optional.of(TODAY.plusDays(10))),
                registered(later, own),
                shares(later, new Sharing.AllAgencies(), ON, Optional.of(TODAY.plusDays(11))),
                registered(verbal, own),
                new RoiChoiceRecorded(
                        verbal,
                        new RoiTerms(
                                RoiChoice.VERBAL,
                                new Sharing.AllAgencies(),
                                ON,
                                Optional.empty(),
                                "2026-1",
                                Optional.of(new StaffId("wit.ness"))),
                        Optional.empty(),
                        DANA),
                registered(child, own),
                identified(views, child, nameless(TODAY.plusDays(3).minusYears(18))),
                included(child));
        assertThat(due())
                .containsExactly(
                        verbal + " " + ON.plusDays(7) + " SIGNATURE_DUE true",
                        child + " " + TODAY.plusDays(3) + " COMES_OF_AGE false",
                        client + " " + TODAY.plusDays(10) + " CONSENT_ENDS false");

        views.happened(
                shares(verbal, new Sharing.AllAgencies()),
                shares(child, new Sharing.AllAgencies()),
                shares(client, new Sharing.AllAgencies(), ON, Optional.of(TODAY.plusYears(1))));
        assertThat(due()).isEmpty();
        var path = "/agencies/" + own + "/roi-renewals";
        assertThat(views.get(worker(other), path).status()).isEqualTo(404);
        assertThat(views.get(auditor(), path).status()).isEqualTo(403);
    }

    private List<String> due() {
        var rows = views.get(worker(own), "/agencies/" + own + "/roi-renewals")
                .body()
                .get("rows");
        return IntStream.range(0, rows.size())
                .mapToObj(rows::get)
                .map(row ->
                        row.get("client").stringValue() + " " + row.get("dueOn").stringValue() + " "
                                + row.at("/why/0").stringValue() + " "
                                + row.get("overdue").booleanValue())
                .toList();
    }

    private RoiChoiceRecorded included(ClientId child) {
        return new RoiChoiceRecorded(
                child, shares(child, new Sharing.AllAgencies()).terms(), Optional.of(ClientId.next()), DANA);
    }

    private ClientIdentified says(org.haven.kernel.client.Identity identity) {
        return new ClientIdentified(client, identity.facts(ON), views.seal().seal(client, identity), DANA);
    }

    private String roiState() {
        return views.get(worker(own), "/clients/" + client + "/roi")
                .body()
                .get("state")
                .stringValue();
    }

    private JsonNode card(Viewer viewer, ClientId whom) {
        var reply = views.get(viewer, "/clients/" + whom);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }
}
