package org.haven.query.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.DANA;
import static org.haven.query.Examples.ON;
import static org.haven.query.Examples.admin;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.analyst;
import static org.haven.query.Examples.auditor;
import static org.haven.query.Examples.enrolled;
import static org.haven.query.Examples.head;
import static org.haven.query.Examples.identified;
import static org.haven.query.Examples.member;
import static org.haven.query.Examples.named;
import static org.haven.query.Examples.projectRegistered;
import static org.haven.query.Examples.registered;
import static org.haven.query.Examples.shares;
import static org.haven.query.Examples.worker;

import java.util.Map;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.element.Answers;
import org.haven.kernel.household.HouseholdEvent.EnrollmentCocCorrected;
import org.haven.kernel.household.HouseholdEvent.EnrollmentVoided;
import org.haven.kernel.household.HouseholdEvent.EntryDateCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitReversed;
import org.haven.kernel.household.HouseholdEvent.HeadOfHouseholdNamed;
import org.haven.kernel.household.HouseholdEvent.HouseholdMovedIn;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberExited;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.query.Views;
import org.haven.query.viewer.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HouseholdPageTest {

    private final Views views = Views.running();
    private final AgencyId agency = AgencyId.next();
    private final AgencyId other = AgencyId.next();
    private final ProjectId project = ProjectId.next();
    private final HouseholdId household = HouseholdId.next();
    private final ClientId ana = ClientId.next();
    private final ClientId ben = ClientId.next();
    private final MemberEnrolled anas = head(household, ana, agency, project);
    private final MemberEnrolled bens = member(household, ben, agency, project, Relationship.CHILD, ON);

    @BeforeEach
    void a_family() {
        views.happened(
                agencyRegistered(agency),
                agencyRegistered(other),
                projectRegistered(agency, project),
                registered(ana, agency),
                registered(ben, agency),
                identified(views, ben, named("Benedikt", "Housed")),
                enrolled(household, agency, project),
                anas,
                bens);
    }

    @Test
    void the_agency_sees_its_household_with_the_version_that_a_correction_is_sent_with() {
        var reply = get(worker(agency));

        assertThat(reply.header("ETag")).isEqualTo("\"" + views.versionOf(household) + "\"");
        assertThat(reply.body().get("version").longValue()).isEqualTo(views.versionOf(household));
        assertThat(reply.body().get("coc").stringValue()).isEqualTo("CT-505");
        assertThat(reply.body().get("open").booleanValue()).isTrue();
        assertThat(reply.body().get("members").size()).isEqualTo(2);
        assertThat(reply.body().at("/members/0/client").stringValue()).isEqualTo(ana.toString());
        assertThat(reply.body().at("/members/0/relationship").intValue()).isEqualTo(1);
        assertThat(reply.body().at("/members/0/firstName").stringValue()).isEqualTo("Anonymous");
        assertThat(reply.body().at("/members/1/firstName").stringValue()).isEqualTo("Benedikt");
        assertThat(reply.body().at("/members/1/entryDate").stringValue()).isEqualTo(ON.toString());
        assertThat(reply.body().get("members").get(0).has("exitDate")).isFalse();
    }

    // E49, E50
    @Test
    void what_becomes_of_a_household_is_shown() {
        views.happened(
                new EntryDateCorrected(
                        household, anas.enrollment(), ana, ON.minusDays(2), CorrectionReason.ENTERED_WRONGLY, DANA),
                new HouseholdMovedIn(household, ON.plusDays(1), DANA),
                new EnrollmentCocCorrected(household, Optional.empty(), CorrectionReason.ENTERED_WRONGLY, DANA),
                exited(anas, "410"),
                new HeadOfHouseholdNamed(
                        household,
                        bens.enrollment(),
                        ben,
                        Map.of(
                                bens.enrollment(),
                                Relationship.HEAD_OF_HOUSEHOLD,
                                anas.enrollment(),
                                Relationship.OTHER_RELATION),
                        ChangeReason.FAMILY_CHANGED,
                        DANA));

        var page = get(worker(agency)).body();
        assertThat(page.get("version").longValue()).isEqualTo(views.versionOf(household));
        assertThat(page.get("movedIn").stringValue()).isEqualTo("2026-03-02");
        assertThat(page.has("coc")).isFalse();
        assertThat(page.get("open").booleanValue()).isTrue();
        assertThat(page.at("/members/0/client").stringValue()).isEqualTo(ben.toString());
        assertThat(page.at("/members/1/relationship").intValue()).isEqualTo(4);
        assertThat(page.at("/members/1/entryDate").stringValue()).isEqualTo("2026-02-27");
        assertThat(page.at("/members/1/exitDate").stringValue()).isEqualTo("2026-03-06");
        assertThat(page.at("/members/1/destination").intValue()).isEqualTo(410);

        views.happened(exited(bens, "99"));
        assertThat(get(worker(agency)).body().get("open").booleanValue()).isFalse();
        views.happened(new ExitReversed(household, bens.enrollment(), ben, CorrectionReason.ENTERED_WRONGLY, DANA));
        var reopened = get(worker(agency)).body();
        assertThat(reopened.get("open").booleanValue()).isTrue();
        assertThat(reopened.get("members").get(0).has("destination")).isFalse();
    }

    @Test
    void who_was_entered_in_error_is_not_shown() {
        views.happened(new EnrollmentVoided(household, bens.enrollment(), ben, CorrectionReason.ENTERED_WRONGLY, DANA));
        assertThat(get(worker(agency)).body().get("members").size()).isEqualTo(1);
    }

    @Test
    void another_agency_sees_a_household_when_it_may_see_everybody_in_it() {
        views.happened(shares(ana, new Sharing.AllAgencies()));
        assertThat(get(worker(other)).status()).isEqualTo(404);
        views.happened(shares(ben, new Sharing.AllAgencies()));
        assertThat(get(worker(other)).body().get("members").size()).isEqualTo(2);
        views.happened(new EntryDateCorrected(
                household, bens.enrollment(), ben, ON.minusDays(1), CorrectionReason.ENTERED_WRONGLY, DANA));
        assertThat(get(worker(other)).status()).isEqualTo(404);
    }

    @Test
    void auditors_and_analysts_see_no_name_and_administrators_are_refused() {
        for (var viewer : new Viewer[] {auditor(), analyst()}) {
            var page = get(viewer).body();
            assertThat(page.get("members").size()).isEqualTo(2);
            assertThat(page.toString()).doesNotContain("Benedikt", "firstName");
        }
        assertThat(get(admin()).status()).isEqualTo(403);
    }

    @Test
    void a_household_that_is_not_there_is_not_found() {
        assertThat(views.get(worker(agency), "/households/" + HouseholdId.next())
                        .status())
                .isEqualTo(404);
    }

    private MemberExited exited(MemberEnrolled member, String destination) {
        return new MemberExited(
                household,
                member.enrollment(),
                member.client(),
                ON.plusDays(5),
                new Answers(Map.of("Destination", destination)),
                Optional.empty(),
                DANA);
    }

    private Views.Reply get(Viewer viewer) {
        return views.get(viewer, "/households/" + household);
    }
}
