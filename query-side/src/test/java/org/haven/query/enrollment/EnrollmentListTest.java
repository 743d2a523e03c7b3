package org.haven.query.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.DANA;
import static org.haven.query.Examples.HUGO;
import static org.haven.query.Examples.ON;
import static org.haven.query.Examples.admin;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.analyst;
import static org.haven.query.Examples.approved;
import static org.haven.query.Examples.auditor;
import static org.haven.query.Examples.covered;
import static org.haven.query.Examples.enrolled;
import static org.haven.query.Examples.head;
import static org.haven.query.Examples.identified;
import static org.haven.query.Examples.member;
import static org.haven.query.Examples.named;
import static org.haven.query.Examples.nameless;
import static org.haven.query.Examples.projectRegistered;
import static org.haven.query.Examples.registered;
import static org.haven.query.Examples.requested;
import static org.haven.query.Examples.requestedProvisionally;
import static org.haven.query.Examples.revokes;
import static org.haven.query.Examples.shares;
import static org.haven.query.Examples.worker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.element.Answers;
import org.haven.kernel.household.HouseholdEvent.EnrollmentVoided;
import org.haven.kernel.household.HouseholdEvent.EntryDateCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitReversed;
import org.haven.kernel.household.HouseholdEvent.HeadOfHouseholdNamed;
import org.haven.kernel.household.HouseholdEvent.HouseholdMovedIn;
import org.haven.kernel.household.HouseholdEvent.MemberExited;
import org.haven.kernel.household.HouseholdEvent.MoveInCorrected;
import org.haven.kernel.household.HouseholdEvent.RelationshipCorrected;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.query.Views;
import org.haven.query.viewer.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class EnrollmentListTest {

    private final Views views = Views.running();
    private final AgencyId agency = AgencyId.next();
    private final AgencyId other = AgencyId.next();
    private final ProjectId project = ProjectId.next();
    private final HouseholdId household = HouseholdId.next();
    private final ClientId ana = ClientId.next();
    private final ClientId ben = ClientId.next();

    @BeforeEach
    void a_project() {
        views.happened(agencyRegistered(agency), agencyRegistered(other), projectRegistered(agency, project));
    }

    @Test
    void the_agency_sees_its_household_with_names_rendered() {
        var grant = GrantId.next();
        views.happened(
                requestedProvisionally(ana, grant, agency, project),
                identified(views, ana, nameless(LocalDate.of(1990, 2, 2))),
                covered(ben, grant, ana, agency),
                identified(views, ben, named("Benedikt", "Listed")));
        family();

        var rows = rows(worker(agency), "");

        assertThat(rows.size()).isEqualTo(2);
        var first = row(rows, ana);
        assertThat(first.get("household").stringValue()).isEqualTo(household.toString());
        assertThat(first.get("householdHudId").stringValue()).isEqualTo(household.asHudId());
        assertThat(first.get("clientHudId").stringValue()).isEqualTo(ana.asHudId());
        assertThat(first.get("relationship").intValue()).isEqualTo(1);
        assertThat(first.get("entryDate").stringValue()).isEqualTo("2026-03-01");
        assertThat(first.get("firstName").stringValue()).isEqualTo("Anonymous");
        assertThat(first.get("lastName").stringValue()).isEqualTo("Anonymous");
        assertThat(first.get("anonymous").booleanValue()).isTrue();
        assertThat(first.get("embargoed").booleanValue()).isTrue();
        assertThat(first.get("standing").stringValue()).isEqualTo("PROVISIONAL");
        var second = row(rows, ben);
        assertThat(second.get("firstName").stringValue()).isEqualTo("Benedikt");
        assertThat(second.get("anonymous").booleanValue()).isFalse();
        assertThat(second.get("embargoed").booleanValue()).isTrue();
        assertThat(second.get("standing").stringValue()).isEqualTo("COVERED");

        views.happened(approved(ana, grant));
        assertThat(row(rows(worker(agency), ""), ben).get("embargoed").booleanValue())
                .isFalse();
    }

    @Test
    void another_agency_sees_only_who_shares_and_no_household_that_would_reveal_the_rest() {
        views.happened(registered(ana, agency), registered(ben, agency));
        family();
        assertThat(rows(worker(other), "").size()).isZero();

        views.happened(shares(ben, new Sharing.AllAgencies()));
        var seen = rows(worker(other), "");
        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.at("/0/client").stringValue()).isEqualTo(ben.toString());
        assertThat(seen.get(0).has("household")).isFalse();
        assertThat(seen.get(0).has("householdHudId")).isFalse();
        assertThat(seen.get(0).has("relationship")).isFalse();
        assertThat(seen.get(0).has("standing")).isFalse();
        assertThat(seen.at("/0/own").booleanValue()).isFalse();

        views.happened(shares(ana, new Sharing.AllAgencies()));
        var whole = row(rows(worker(other), ""), ben);
        assertThat(whole.get("household").stringValue()).isEqualTo(household.toString());
        assertThat(whole.get("relationship").intValue()).isEqualTo(2);
        assertThat(whole.has("standing")).isFalse();

        views.happened(revokes(ana));
        assertThat(rows(worker(other), "").size()).isEqualTo(1);
        assertThat(rows(worker(other), "").get(0).has("household")).isFalse();
    }

    @Test
    void an_embargoed_stay_is_hidden_from_others_however_it_is_shared() {
        var grant = GrantId.next();
        views.happened(
                requestedProvisionally(ana, grant, agency, project),
                covered(ben, grant, ana, agency),
                shares(ana, new Sharing.AllAgencies()),
                shares(ben, new Sharing.AllAgencies()));
        family();
        assertThat(rows(worker(other), "").size()).isZero();

        views.happened(approved(ana, grant));
        assertThat(rows(worker(other), "").size()).isEqualTo(2);
    }

    @Test
    void a_stay_from_before_the_roi_is_not_shared_and_withholds_the_household_of_the_rest() {
        var earlier = HouseholdId.next();
        views.happened(
                registered(ana, agency),
                registered(ben, agency),
                shares(ana, new Sharing.AllAgencies()),
                shares(ben, new Sharing.AllAgencies()),
                enrolled(earlier, agency, project),
                member(earlier, ana, agency, project, Relationship.HEAD_OF_HOUSEHOLD, ON),
                member(earlier, ben, agency, project, Relationship.CHILD, ON.minusDays(1)));

        var seen = rows(worker(other), "");
        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.at("/0/client").stringValue()).isEqualTo(ana.toString());
        assertThat(seen.at("/0/entryDate").stringValue()).isEqualTo(ON.toString());
        assertThat(seen.get(0).has("household")).isFalse();
        for (var viewer : new Viewer[] {worker(agency), auditor(), analyst()}) {
            assertThat(rows(viewer, "").size()).isEqualTo(2);
            assertThat(rows(viewer, "").get(0).has("household")).isTrue();
        }
    }

    @Test
    void a_later_request_does_not_change_how_a_record_stands_by_a_used_grant() {
        var grant = GrantId.next();
        var later = GrantId.next();
        family();
        views.happened(
                requested(ana, grant, agency, project),
                approved(ana, grant),
                new AnonymousGrantUsed(ana, grant, household),
                requestedProvisionally(ana, later, agency, project));
        assertThat(row(rows(worker(agency), ""), ana).get("standing").stringValue())
                .isEqualTo("USED");
        assertThat(row(rows(worker(agency), ""), ana).get("embargoed").booleanValue())
                .isFalse();

        views.happened(new ProvisionalRecordLapsed(ana, later, Instant.parse("2026-03-03T17:00:00Z")));
        assertThat(row(rows(worker(agency), ""), ana).get("standing").stringValue())
                .isEqualTo("USED");

        views.happened(new AnonymousGrantRevoked(ana, grant, RevocationReason.GRANTED_IN_ERROR, true, HUGO));
        assertThat(row(rows(worker(agency), ""), ana).get("standing").stringValue())
                .isEqualTo("REVOKED");
    }

    @Test
    void auditors_and_analysts_see_every_stay_and_no_name_and_administrators_are_refused() {
        views.happened(registered(ana, agency), identified(views, ana, named("Anatol", "Unseen")));
        views.happened(registered(ben, agency));
        family();

        for (var viewer : new Viewer[] {auditor(), analyst()}) {
            var rows = rows(viewer, "");
            assertThat(rows.size()).isEqualTo(2);
            assertThat(rows.get(0).has("household")).isTrue();
            assertThat(rows.get(0).has("firstName")).isFalse();
            assertThat(row(rows, ben).get("relationship").intValue()).isEqualTo(2);
            assertThat(row(rows, ben).get("standing").stringValue()).isEqualTo("REGISTERED");
            assertThat(rows.toString()).doesNotContain("Anatol", "Unseen");
        }
        assertThat(views.get(admin(), path("")).status()).isEqualTo(403);
    }

    @Test
    void a_stay_is_listed_from_its_first_day() {
        views.happened(
                registered(ana, agency), enrolled(household, agency, project), head(household, ana, agency, project));

        assertThat(rows(worker(agency), "?openOn=2026-02-28").size()).isZero();
        assertThat(rows(worker(agency), "?openOn=2026-03-01").size()).isEqualTo(1);
        assertThat(rows(worker(agency), "?openOn=2026-03-02").size()).isEqualTo(1);
        assertThat(views.get(worker(agency), path("?openOn=yesterday")).status())
                .isEqualTo(400);
    }

    // E53, E54
    @Test
    void a_stay_is_listed_up_to_the_day_before_its_exit_and_again_when_the_exit_is_reversed() {
        var anas = head(household, ana, agency, project);
        views.happened(
                registered(ana, agency),
                enrolled(household, agency, project),
                anas,
                new MemberExited(
                        household, anas.enrollment(), ana, ON.plusDays(3), Answers.NONE, Optional.empty(), DANA));

        assertThat(rows(worker(agency), "?openOn=2026-03-03").at("/0/exitDate").stringValue())
                .isEqualTo("2026-03-04");
        assertThat(rows(worker(agency), "?openOn=2026-03-04").size()).isZero();

        views.happened(new ExitCorrected(
                household,
                anas.enrollment(),
                ana,
                ON.plusDays(4),
                Answers.NONE,
                Optional.empty(),
                CorrectionReason.DOCUMENT_SEEN,
                DANA));
        assertThat(rows(worker(agency), "?openOn=2026-03-04").size()).isEqualTo(1);
        assertThat(rows(worker(agency), "?openOn=2026-03-05").size()).isZero();

        views.happened(new ExitReversed(household, anas.enrollment(), ana, CorrectionReason.ENTERED_WRONGLY, DANA));
        assertThat(rows(worker(agency), "?openOn=2026-03-05").get(0).has("exitDate"))
                .isFalse();
    }

    // E49
    @Test
    void what_the_members_are_and_when_they_entered_is_listed_as_it_stands_and_who_never_was_is_not() {
        var anas = head(household, ana, agency, project);
        var bens = member(household, ben, agency, project, Relationship.CHILD, ON);
        views.happened(
                registered(ana, agency),
                registered(ben, agency),
                enrolled(household, agency, project),
                anas,
                bens,
                new HouseholdMovedIn(household, ON.plusDays(1), DANA),
                new EntryDateCorrected(
                        household, anas.enrollment(), ana, ON.minusDays(1), CorrectionReason.DOCUMENT_SEEN, DANA),
                new HeadOfHouseholdNamed(
                        household,
                        bens.enrollment(),
                        ben,
                        Map.of(
                                bens.enrollment(),
                                Relationship.HEAD_OF_HOUSEHOLD,
                                anas.enrollment(),
                                Relationship.SPOUSE_OR_PARTNER),
                        ChangeReason.FAMILY_CHANGED,
                        DANA));

        var rows = rows(worker(agency), "");
        assertThat(row(rows, ana).get("relationship").intValue()).isEqualTo(3);
        assertThat(row(rows, ana).get("entryDate").stringValue()).isEqualTo("2026-02-28");
        assertThat(row(rows, ana).get("movedIn").stringValue()).isEqualTo("2026-03-02");
        assertThat(row(rows, ben).get("relationship").intValue()).isEqualTo(1);

        views.happened(
                new RelationshipCorrected(
                        household,
                        anas.enrollment(),
                        ana,
                        Relationship.NOT_RELATED,
                        CorrectionReason.ENTERED_WRONGLY,
                        DANA),
                new MoveInCorrected(household, Optional.empty(), CorrectionReason.ENTERED_WRONGLY, DANA));
        assertThat(row(rows(worker(agency), ""), ana).get("relationship").intValue())
                .isEqualTo(5);
        assertThat(row(rows(worker(agency), ""), ana).has("movedIn")).isFalse();

        views.happened(new EnrollmentVoided(household, anas.enrollment(), ana, CorrectionReason.ENTERED_WRONGLY, DANA));
        assertThat(rows(worker(agency), "").size()).isEqualTo(1);
    }

    @Test
    void a_project_that_is_not_there_is_not_found_and_one_without_shared_stays_is_empty() {
        var unknown = "/projects/" + ProjectId.next() + "/enrollments";
        assertThat(views.get(worker(agency), unknown).status()).isEqualTo(404);
        assertThat(views.get(worker(agency), "/projects/nonsense/enrollments").status())
                .isEqualTo(400);
        assertThat(rows(worker(other), "").size()).isZero();
    }

    @Test
    void pages_neither_repeat_nor_miss_a_stay_when_others_are_entered_meanwhile() {
        var expected = new HashSet<String>();
        for (int day = 0; day < 7; day++) {
            expected.add(enter(ON.plusDays(day / 3)));
        }
        var read = new ArrayList<String>();
        var next = "";
        var pages = 0;
        do {
            var page = views.get(worker(agency), path("?openOn=2026-03-31&limit=2" + next));
            var ids = page.body().get("rows").findValuesAsString("enrollment");
            read.addAll(ids);
            pages++;
            if (page.body().get("next").isNull()) {
                next = "";
                assertThat(page.header("Link")).isEmpty();
            } else {
                next = "&cursor=" + page.body().get("next").stringValue();
                assertThat(page.header("Link"))
                        .isEqualTo("<" + path("?openOn=2026-03-31&limit=2" + next) + ">; rel=\"next\"");
                enter(ON.minusDays(1)); // before every page that is still to come
            }
        } while (!next.isEmpty());

        assertThat(pages).isEqualTo(4);
        assertThat(read).doesNotHaveDuplicates().hasSameElementsAs(expected);
    }

    @Test
    void a_cursor_or_limit_that_nobody_gave_is_a_bad_request() {
        for (var query : List.of(
                "?cursor=nonsense",
                "?cursor=MjAyNi0wMy0wMQ",
                "?cursor=" + cursor("+999999999-01-01 " + ana),
                "?cursor=" + cursor("-999999999-01-01 " + ana),
                "?cursor=" + cursor("0000-01-01 " + ana),
                "?cursor=" + cursor("2026-03-01 1-1-1-1-1"),
                "?openOn=%2B999999999-01-01",
                "?openOn=-999999999-01-01",
                "?limit=0",
                "?limit=201",
                "?limit=x")) {
            var reply = views.get(worker(agency), path(query));
            assertThat(reply.status()).as(query).isEqualTo(400);
            assertThat(reply.header("Content-Type")).as(query).isEqualTo("application/problem+json");
        }
        assertThat(views.get(worker(agency), path("?limit=200")).status()).isEqualTo(200);
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private String enter(LocalDate entry) {
        var client = ClientId.next();
        var stay = HouseholdId.next();
        var member = member(stay, client, agency, project, Relationship.HEAD_OF_HOUSEHOLD, entry);
        views.happened(registered(client, agency), enrolled(stay, agency, project), member);
        return member.enrollment().toString();
    }

    private void family() {
        views.happened(
                enrolled(household, agency, project),
                head(household, ana, agency, project),
                member(household, ben, agency, project, Relationship.CHILD, ON));
    }

    private JsonNode rows(Viewer viewer, String query) {
        return views.get(viewer, path(query)).body().get("rows");
    }

    private String path(String query) {
        return "/projects/" + project + "/enrollments" + query;
    }

    private static JsonNode row(JsonNode rows, ClientId client) {
        return rows.valueStream()
                .filter(row -> row.get("client").stringValue().equals(client.toString()))
                .findFirst()
                .orElseThrow();
    }
}
