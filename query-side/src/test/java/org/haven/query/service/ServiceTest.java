package org.haven.query.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.DANA;
import static org.haven.query.Examples.ON;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.analyst;
import static org.haven.query.Examples.auditor;
import static org.haven.query.Examples.enrolled;
import static org.haven.query.Examples.projectRegistered;
import static org.haven.query.Examples.registered;
import static org.haven.query.Examples.shares;
import static org.haven.query.Examples.worker;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentCorrected;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentRecorded;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentVoided;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.element.Answers;
import org.haven.kernel.element.Stage;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.service.ActId;
import org.haven.kernel.service.ServiceEvent.BedNightRecorded;
import org.haven.kernel.service.ServiceEvent.CurrentLivingSituationRecorded;
import org.haven.kernel.service.ServiceEvent.ServiceVoided;
import org.haven.kernel.service.ServiceId;
import org.haven.query.Views;
import org.haven.query.viewer.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ServiceTest {

    private final Views views = Views.running();
    private final AgencyId agency = AgencyId.next();
    private final AgencyId other = AgencyId.next();
    private final ProjectId project = ProjectId.next();
    private final HouseholdId household = HouseholdId.next();
    private final EnrollmentId stay = EnrollmentId.next();
    private final ClientId ana = ClientId.next();

    @BeforeEach
    void a_stay() {
        views.happened(
                agencyRegistered(agency),
                agencyRegistered(other),
                projectRegistered(agency, project),
                registered(ana, agency),
                enrolled(household, agency, project),
                new MemberEnrolled(
                        household,
                        stay,
                        ana,
                        agency,
                        project,
                        Relationship.HEAD_OF_HOUSEHOLD,
                        ON,
                        Answer.notGiven(NonAnswer.NOT_COLLECTED)));
    }

    @Test
    void services_are_read_from_the_newest_on_page_by_page() {
        var act = ActId.next();
        views.happened(IntStream.range(0, 5)
                .mapToObj(day -> night(act, ServiceId.next(), ON.plusDays(day)))
                .toArray());
        var first = get(worker(agency), services() + "?limit=3");
        assertThat(dates(first)).containsExactly("2026-03-05", "2026-03-04", "2026-03-03");
        var next = get(
                worker(agency),
                services() + "?limit=3&cursor=" + first.get("next").stringValue());
        assertThat(dates(next)).containsExactly("2026-03-02", "2026-03-01");
        assertThat(next.get("next").isNull()).isTrue();
        assertThat(first.at("/rows/0/actVersion").longValue()).isEqualTo(4);
    }

    @Test
    void what_is_voided_is_gone_and_its_act_has_moved_on() {
        var act = ActId.next();
        var wrong = ServiceId.next();
        views.happened(night(act, wrong, ON), night(act, ServiceId.next(), ON.plusDays(1)));
        views.happened(new ServiceVoided(act, wrong, ana, CorrectionReason.ENTERED_WRONGLY, DANA));
        var left = get(worker(agency), services());
        assertThat(dates(left)).containsExactly("2026-03-02");
        assertThat(left.at("/rows/0/actVersion").longValue()).isEqualTo(2);
    }

    @Test
    void a_night_of_a_shelter_is_a_list() {
        views.happened(
                night(ActId.next(), ServiceId.next(), ON), night(ActId.next(), ServiceId.next(), ON.plusDays(1)));
        assertThat(dates(get(worker(agency), "/projects/" + project + "/bed-nights?night=2026-03-01")))
                .containsExactly("2026-03-01");
        assertThat(views.get(worker(agency), "/projects/" + ProjectId.next() + "/bed-nights?night=2026-03-01")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void words_are_opened_for_the_clients_own_agency_and_for_nobody_else() {
        met();
        assertThat(get(worker(agency), services())
                        .at("/rows/0/answers/LocationDetails")
                        .stringValue())
                .isEqualTo("under the bridge");
        views.happened(shares(ana, new Sharing.AllAgencies()));
        for (var viewer : List.of(worker(other), auditor(), analyst())) {
            var answers = get(viewer, services()).at("/rows/0/answers");
            assertThat(answers.get("CurrentLivingSituation").stringValue()).isEqualTo("116");
            assertThat(answers.has("LocationDetails")).isFalse();
        }
        assertThat(views.rowsThatMayNameNobody()).noneMatch(row -> row.contains("under the bridge"));
    }

    @Test
    void a_stay_that_is_not_shared_is_absent_with_all_that_happened_during_it() {
        met();
        assertThat(views.get(worker(other), services()).status()).isEqualTo(404);
        views.happened(shares(ana, new Sharing.AllAgencies(), ON.plusDays(1), Optional.empty()));
        assertThat(views.get(worker(other), services()).status()).isEqualTo(404);
        assertThat(views.get(worker(other), "/enrollments/" + stay + "/assessments")
                        .status())
                .isEqualTo(404);
        views.happened(shares(ana, new Sharing.AllAgencies(), ON, Optional.empty()));
        assertThat(views.get(worker(other), services()).status()).isEqualTo(200);
    }

    @Test
    void each_guest_of_an_act_has_a_line_in_their_own_history() {
        views.happened(night(ActId.next(), ServiceId.next(), ON));
        assertThat(get(worker(agency), "/clients/" + ana + "/history").toString())
                .contains("stayed the night of 2026-03-01");
    }

    // Occasions of asking

    @Test
    void an_occasion_is_read_as_it_was_corrected_and_not_listed_once_voided() {
        var id = AssessmentId.next();
        var sealed =
                views.seal().seal(ana, List.of(Answers.NONE, Answers.of(Map.of("AssessmentQuestion", "Where next?"))));
        views.happened(new AssessmentRecorded(
                id,
                household,
                stay,
                ana,
                agency,
                project,
                Stage.UPDATE,
                ON,
                new Answers(Map.of("AssessmentType", "1")),
                Optional.of(sealed),
                DANA));
        var one = get(worker(agency), "/assessments/" + id);
        assertThat(one.at("/answers/AssessmentType").stringValue()).isEqualTo("1");
        assertThat(one.at("/further/0/AssessmentQuestion").stringValue()).isEqualTo("Where next?");
        assertThat(get(auditor(), "/assessments/" + id).get("further").size()).isZero();
        assertThat(views.get(worker(other), "/assessments/" + id).status()).isEqualTo(404);

        views.happened(new AssessmentCorrected(
                id,
                ana,
                ON.plusDays(1),
                new Answers(Map.of("AssessmentType", "2")),
                Optional.empty(),
                CorrectionReason.ENTERED_WRONGLY,
                DANA));
        var list = get(worker(agency), "/enrollments/" + stay + "/assessments");
        assertThat(dates(list)).containsExactly("2026-03-02");
        assertThat(list.at("/rows/0/version").longValue()).isEqualTo(1);

        views.happened(new AssessmentVoided(id, ana, CorrectionReason.ENTERED_WRONGLY, DANA));
        assertThat(get(worker(agency), "/enrollments/" + stay + "/assessments")
                        .get("rows")
                        .size())
                .isZero();
        assertThat(get(worker(agency), "/assessments/" + id).get("voided").booleanValue())
                .isTrue();
    }

    // How long it takes

    @Test
    void a_page_of_services_is_cut_out_of_the_index_however_many_there_are() {
        views.sql()
                .sql("""
                        INSERT INTO query.service (service_id, act_id, kind, enrollment_id, client_id, project_id, on_date,
                                                   answers, position)
                        SELECT gen_random_uuid(), gen_random_uuid(), 'BED_NIGHT', (:stay::uuid[])[1 + n % 40], gen_random_uuid(),
                               gen_random_uuid(), date '2016-01-01' + n / 40, '{}', 0
                        FROM generate_series(1, 40000) AS n
                        """)
                .param(
                        "stay",
                        IntStream.range(0, 40)
                                .mapToObj(n -> EnrollmentId.next().value())
                                .toArray(java.util.UUID[]::new))
                .update();
        views.sql().sql("ANALYZE query.service").update();
        try {
            var plan = String.join(
                    "\n",
                    views.sql()
                            .sql("EXPLAIN " + Services.OF_A_STAY)
                            .params(worker(agency).parameters())
                            .param("today", ON)
                            .param("servesClients", true)
                            .param("enrollment", stay.value())
                            .param("afterDate", LocalDate.of(9999, 12, 31))
                            .param("afterId", new java.util.UUID(-1, -1))
                            .param("oneMore", 51)
                            .query(String.class)
                            .list());
            assertThat(plan)
                    .contains("service_of_enrollment")
                    .doesNotContain("Sort")
                    .doesNotContain("Seq Scan on service d")
                    .doesNotContain("Hash Join");
            var night = String.join(
                    "\n",
                    views.sql()
                            .sql("EXPLAIN " + Services.OF_A_NIGHT)
                            .params(worker(agency).parameters())
                            .param("today", ON)
                            .param("servesClients", true)
                            .param("project", project.value())
                            .param("night", ON)
                            .param("afterId", new java.util.UUID(0, 0))
                            .param("oneMore", 201)
                            .query(String.class)
                            .list());
            assertThat(night).contains("service_of_night");
        } finally {
            views.sql().sql("DELETE FROM query.service WHERE position = 0").update();
        }
    }

    private void met() {
        views.happened(new CurrentLivingSituationRecorded(
                ActId.next(),
                ServiceId.next(),
                stay,
                ana,
                agency,
                project,
                ON,
                new Answers(Map.of("CurrentLivingSituation", "116")),
                Optional.of(views.seal().seal(ana, List.of(Answers.of(Map.of("LocationDetails", "under the bridge"))))),
                DANA));
    }

    private BedNightRecorded night(ActId act, ServiceId service, LocalDate on) {
        return new BedNightRecorded(act, service, stay, ana, agency, project, on, DANA);
    }

    private String services() {
        return "/enrollments/" + stay + "/services";
    }

    private JsonNode get(Viewer viewer, String path) {
        var reply = views.get(viewer, path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        return reply.body();
    }

    private static List<String> dates(JsonNode page) {
        return page.get("rows")
                .valueStream()
                .map(row -> row.get("on").stringValue())
                .toList();
    }
}
