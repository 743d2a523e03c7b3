package org.haven.query.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.DANA;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.enrolled;
import static org.haven.query.Examples.hdc;
import static org.haven.query.Examples.identified;
import static org.haven.query.Examples.member;
import static org.haven.query.Examples.nameless;
import static org.haven.query.Examples.projectRegistered;
import static org.haven.query.Examples.registered;
import static org.haven.query.Examples.requestedProvisionally;
import static org.haven.query.Examples.shares;
import static org.haven.query.Examples.worker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentRecorded;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentVoided;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorRecorded;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.descriptor.DescriptorKind;
import org.haven.kernel.element.Answers;
import org.haven.kernel.element.Stage;
import org.haven.kernel.household.HouseholdEvent.EnrollmentVoided;
import org.haven.kernel.household.HouseholdEvent.ExitReversed;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberExited;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.query.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Views views = Views.running();
    private final Instant before = views.now();
    private final AgencyId agency = AgencyId.next();
    private final ProjectId project = ProjectId.next();
    private final ClientId mother = ClientId.next();
    private final ClientId son = ClientId.next();
    private final HouseholdId family = HouseholdId.next();

    DueTest() {
        views.itIs(Instant.parse("2026-03-02T17:00:00Z"));
        views.happened(
                agencyRegistered(agency),
                projectRegistered(agency, project),
                registered(mother, agency),
                registered(son, agency));
    }

    @AfterEach
    void leave() {
        views.itIs(before);
    }

    @Test
    void a_stay_without_its_start_assessment_is_due_from_its_first_day_until_there_is_one() {
        var stay = enter(mother, Relationship.HEAD_OF_HOUSEHOLD, TODAY.minusDays(3));
        assertThat(due()).containsExactly("START_ASSESSMENT 2026-02-27");
        assertThat(rows().get(0).at("/enrollment").stringValue())
                .isEqualTo(stay.enrollment().toString());
        var asked = asked(stay, Stage.START, TODAY);
        assertThat(due()).isEmpty();
        views.happened(new AssessmentVoided(asked.assessment(), mother, CorrectionReason.ENTERED_WRONGLY, DANA));
        assertThat(due()).containsExactly("START_ASSESSMENT 2026-02-27");
    }

    // E57
    @Test
    void a_known_child_who_is_not_head_owes_no_start_assessment_unless_everybody_is_asked() {
        asked(enter(mother, Relationship.HEAD_OF_HOUSEHOLD, TODAY), Stage.START, TODAY);
        views.happened(identified(views, son, nameless(TODAY.minusYears(9))));
        enter(son, Relationship.CHILD, TODAY);
        assertThat(due()).isEmpty();
        paidBy("8");
        assertThat(due()).containsExactly("START_ASSESSMENT 2026-03-02");
    }

    @Test
    void a_yearly_assessment_is_due_on_the_anniversary_of_the_heads_start_for_the_whole_household() {
        paidBy("2");
        var since = LocalDate.of(2024, 3, 20);
        var first = enter(mother, Relationship.HEAD_OF_HOUSEHOLD, since);
        var second = enter(son, Relationship.CHILD, since.plusDays(40));
        asked(first, Stage.START, since);
        asked(second, Stage.START, since.plusDays(40));
        assertThat(due()).containsExactly("ANNUAL_ASSESSMENT 2026-03-20", "ANNUAL_ASSESSMENT 2026-03-20");
        assertThat(rows().get(0).at("/from").stringValue()).isEqualTo("2026-02-18");
        assertThat(rows().get(0).at("/to").stringValue()).isEqualTo("2026-04-19");
        asked(first, Stage.ANNUAL, TODAY);
        assertThat(due()).containsExactly("ANNUAL_ASSESSMENT 2026-03-20");
    }

    // E59
    @Test
    void a_yearly_assessment_outside_its_window_is_kept_and_does_not_count() {
        paidBy("2");
        var stay = enter(mother, Relationship.HEAD_OF_HOUSEHOLD, LocalDate.of(2024, 2, 29));
        asked(stay, Stage.START, LocalDate.of(2024, 2, 29));
        asked(stay, Stage.ANNUAL, LocalDate.of(2026, 1, 28));
        assertThat(due()).containsExactly("ANNUAL_ASSESSMENT 2026-02-28");
        asked(stay, Stage.ANNUAL, LocalDate.of(2026, 1, 29));
        assertThat(due()).isEmpty();
    }

    @Test
    void who_left_owes_an_exit_assessment_and_a_destination_until_the_exit_is_reversed() {
        paidBy("2");
        var stay = enter(mother, Relationship.HEAD_OF_HOUSEHOLD, TODAY.minusDays(10));
        asked(stay, Stage.START, TODAY);
        views.happened(new MemberExited(
                family,
                stay.enrollment(),
                mother,
                TODAY,
                new Answers(Map.of("Destination", "30")),
                Optional.empty(),
                DANA));
        assertThat(due()).containsExactlyInAnyOrder("EXIT_ASSESSMENT 2026-03-02", "DESTINATION 2026-03-02");
        asked(stay, Stage.EXIT, TODAY);
        assertThat(due()).containsExactly("DESTINATION 2026-03-02");
        views.happened(new ExitReversed(family, stay.enrollment(), mother, CorrectionReason.ENTERED_WRONGLY, DANA));
        assertThat(due()).isEmpty();
    }

    // E58
    @Test
    void who_comes_of_age_during_the_stay_owes_what_adults_are_asked_from_that_birthday() {
        views.happened(identified(views, son, nameless(LocalDate.of(2008, 2, 29))));
        asked(enter(mother, Relationship.HEAD_OF_HOUSEHOLD, TODAY.minusDays(90)), Stage.START, TODAY);
        var stay = enter(son, Relationship.CHILD, TODAY.minusDays(90));
        assertThat(due()).containsExactly("COME_OF_AGE 2026-03-01");
        asked(stay, Stage.UPDATE, LocalDate.of(2026, 3, 1));
        assertThat(due()).isEmpty();
    }

    // E17
    @Test
    void a_consent_is_due_for_renewal_before_it_ends_and_afterwards_while_the_client_is_here() {
        views.happened(shares(mother, new Sharing.AllAgencies(), TODAY.minusYears(1), Optional.of(TODAY.plusDays(30))));
        assertThat(due()).containsExactly("CONSENT_ENDS 2026-04-01");
        views.happened(shares(mother, new Sharing.AllAgencies(), TODAY.minusYears(1), Optional.of(TODAY.minusDays(1))));
        assertThat(due()).isEmpty();
        asked(enter(mother, Relationship.HEAD_OF_HOUSEHOLD, TODAY), Stage.START, TODAY);
        assertThat(due()).containsExactly("CONSENT_ENDS 2026-03-01");
    }

    @Test
    void a_provisional_record_is_due_for_a_decision_until_the_hdc_has_decided() {
        var client = ClientId.next();
        var grant = GrantId.next();
        views.happened(requestedProvisionally(client, grant, agency, project));
        assertThat(due()).containsExactly("PROVISIONAL_LAPSES 2026-03-03");
        assertThat(rows().get(0).at("/firstName").stringValue()).isEqualTo("Anonymous");
        views.happened(new AnonymousRecordApproved(client, grant, DANA, false, Instant.parse("2026-03-09T04:00:00Z")));
        assertThat(due()).isEmpty();
    }

    @Test
    void a_voided_enrollment_owes_nothing() {
        var stay = enter(mother, Relationship.HEAD_OF_HOUSEHOLD, TODAY);
        views.happened(new EnrollmentVoided(family, stay.enrollment(), mother, CorrectionReason.ENTERED_WRONGLY, DANA));
        assertThat(due()).isEmpty();
    }

    @Test
    void the_list_is_read_page_by_page_and_by_nobody_of_another_agency() {
        enter(mother, Relationship.HEAD_OF_HOUSEHOLD, TODAY.minusDays(1));
        enter(son, Relationship.SPOUSE_OR_PARTNER, TODAY);
        var first = views.get(worker(agency), "/agencies/" + agency + "/due?limit=1");
        assertThat(first.body().get("rows").size()).isEqualTo(1);
        var next = first.body().get("next").stringValue();
        var second = views.get(worker(agency), "/agencies/" + agency + "/due?limit=1&cursor=" + next);
        assertThat(second.body().at("/rows/0/client").stringValue()).isEqualTo(son.toString());
        assertThat(views.get(worker(AgencyId.next()), "/agencies/" + agency + "/due")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_kept_for_it_is_what_the_log_says() {
        who_left_owes_an_exit_assessment_and_a_destination_until_the_exit_is_reversed();
        views.replay("due");
        assertThat(views.accordingToItsTables("due")).isEqualTo(views.accordingToTheLog("due"));
    }

    private MemberEnrolled enter(ClientId client, Relationship relationship, LocalDate on) {
        var stay = member(family, client, agency, project, relationship, on);
        if (relationship == Relationship.HEAD_OF_HOUSEHOLD) {
            views.happened(enrolled(family, agency, project), stay);
        } else {
            views.happened(stay);
        }
        return stay;
    }

    private AssessmentRecorded asked(MemberEnrolled stay, Stage stage, LocalDate on) {
        var asked = new AssessmentRecorded(
                AssessmentId.next(),
                family,
                stay.enrollment(),
                stay.client(),
                agency,
                project,
                stage,
                on,
                Answers.NONE,
                Optional.empty(),
                DANA);
        views.happened(asked);
        return asked;
    }

    private void paidBy(String funder) {
        views.happened(new DescriptorRecorded(
                DescriptorId.next(),
                agency,
                Optional.of(project),
                DescriptorKind.FUNDER,
                new Answers(Map.of("Funder", funder, "StartDate", "2020-01-01")),
                DANA));
    }

    private List<String> due() {
        return rows().stream()
                .map(row -> row.get("kind").stringValue() + " " + row.get("due").stringValue())
                .toList();
    }

    private List<JsonNode> rows() {
        return views.get(hdc(agency), "/agencies/" + agency + "/due")
                .body()
                .get("rows")
                .valueStream()
                .toList();
    }
}
