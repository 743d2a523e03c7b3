package org.haven.query.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.DANA;
import static org.haven.query.Examples.ON;
import static org.haven.query.Examples.admin;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.analyst;
import static org.haven.query.Examples.approved;
import static org.haven.query.Examples.auditor;
import static org.haven.query.Examples.covered;
import static org.haven.query.Examples.enrolled;
import static org.haven.query.Examples.hdc;
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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientEvent.IdentityCorrected;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.element.Answers;
import org.haven.kernel.household.HouseholdEvent.DisablingConditionCorrected;
import org.haven.kernel.household.HouseholdEvent.EnrollmentVoided;
import org.haven.kernel.household.HouseholdEvent.EntryDateCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitReversed;
import org.haven.kernel.household.HouseholdEvent.HeadOfHouseholdNamed;
import org.haven.kernel.household.HouseholdEvent.MemberExited;
import org.haven.kernel.household.HouseholdEvent.RelationshipCorrected;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.query.Views;
import org.haven.query.viewer.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CompletenessTest {

    private static final String YEAR_2025 = "?from=2024-10-01&to=2025-09-30";
    private static final String YEAR_2026 = "?from=2025-10-01&to=2026-09-30";

    private final Views views = Views.running();
    private final AgencyId agency = AgencyId.next();
    private final AgencyId other = AgencyId.next();
    private final ProjectId project = ProjectId.next();
    private final ClientId client = ClientId.next();
    private final GrantId grant = GrantId.next();

    @BeforeEach
    void a_project() {
        views.happened(agencyRegistered(agency), agencyRegistered(other), projectRegistered(agency, project));
    }

    /*
     * Worked by hand from HUD's text; P07 and P08 are refused on entry and not here.
     *
     *       name  SSN  DOB  race   why
     * P01    -     -    -    -
     * P02    B     B    B    B     9, 9, 9, 9
     * P03    B     B    -    -     9, 9, born 1975
     * P04    C     C    C    C     99 throughout
     * P05    B     -    D    -     8, sound number, approximate date
     * P06    B     -    B    -     9, last four are there, 9
     * P09    B     B    B    -     9, 9, 9
     * P10    B     B    -    -     9, 9, a child born on the first day
     * P11    C     -    D    -     no last name, last four are there, approximate date
     * P12    D     D    D    -     partial name, group 00, born 1914
     *
     *        B6    B4   B3   B1    P02 P03 P05 P06 P09 P10 | P02 P03 P09 P10 | P02 P06 P09 | P02
     *        C2    C1   C1   C1    P04 P11 | P04 | P04 | P04
     *        D1    D1   D3         P12 | P12 | P05 P11 P12
     *        E9    E6   E7   E2    overall all but P01: 9 of 10
     *
     * Without the anonymous (P02 to P06, P09, P10) remain P01, P11, P12: name C1 D1, SSN D1, DOB D2, race none, overall 2 of 3.
     */
    @Test
    void the_kit_gives_the_figures_worked_by_hand() {
        views.happened(new KitPersons(views, agency, project).events());
        var figures = figures(worker(agency), YEAR_2025);

        assertThat(lines(figures, "official"))
                .containsExactly(
                        "NAME 6 2 1 9/10 0.9000",
                        "SSN 4 1 1 6/10 0.6000",
                        "DOB 3 1 3 7/10 0.7000",
                        "RACE 1 1 - 2/10 0.2000",
                        "OVERALL - - - 9/10 0.9000");
        assertThat(lines(figures, "withoutAnonymous"))
                .containsExactly(
                        "NAME 0 1 1 2/3 0.6667",
                        "SSN 0 0 1 1/3 0.3333",
                        "DOB 0 0 2 2/3 0.6667",
                        "RACE 0 0 - 0/3 0.0000",
                        "OVERALL - - - 2/3 0.6667");
        assertThat(lines(figures, "price"))
                .containsExactly(
                        "NAME 6 1 0 7/7 0.2333",
                        "SSN 4 1 0 5/7 0.2667",
                        "DOB 3 1 1 5/7 0.0333",
                        "RACE 1 1 - 2/7 0.2000",
                        "OVERALL - - - 7/7 0.2333");
        assertThat(figures.get("persons").intValue()).isEqualTo(10);
        assertThat(figures.get("embargoed").intValue()).isZero();
    }

    @Test
    void the_elements_count_whom_they_are_asked_of() {
        views.happened(new KitPersons(views, agency, project).events());
        // adults by a known age: P01, P03, P05, P11, P12
        assertThat(figures(worker(agency), YEAR_2025).get("elements").values().stream()
                        .map(row -> "%s %s of %s, %s in part, %s unknown, %s refused, %s missing"
                                .formatted(
                                        row.get("number").stringValue(),
                                        row.get("complete"),
                                        row.get("asked"),
                                        row.get("partial"),
                                        row.get("unknown"),
                                        row.get("refused"),
                                        row.get("missing"))))
                .containsExactly(
                        "3.01 1 of 10, 2 in part, 1 unknown, 5 refused, 1 missing",
                        "3.02 3 of 10, 2 in part, 0 unknown, 4 refused, 1 missing",
                        "3.03 4 of 10, 2 in part, 0 unknown, 3 refused, 1 missing",
                        "3.04 8 of 10, 0 in part, 0 unknown, 1 refused, 1 missing",
                        "3.07 5 of 5, 0 in part, 0 unknown, 0 refused, 0 missing",
                        "3.08 10 of 10, 0 in part, 0 unknown, 0 refused, 0 missing",
                        "3.15 10 of 10, 0 in part, 0 unknown, 0 refused, 0 missing");
    }

    @Test
    void figures_say_what_they_rest_on() {
        long position = views.happened(new KitPersons(views, agency, project).events());
        var figures = figures(analyst(), YEAR_2025);
        assertThat(figures.get("question").stringValue()).isEqualTo("6a");
        assertThat(figures.get("rules").stringValue()).isEqualTo("HUD FY2026 v1.0");
        assertThat(figures.get("ssnReading").stringValue()).isEqualTo("TEXT");
        assertThat(figures.get("position").longValue()).isEqualTo(position);
        assertThat(figures.get("from").stringValue()).isEqualTo("2024-10-01");
        assertThat(figures.get("to").stringValue()).isEqualTo("2025-09-30");
        assertThat(figures.get("projects").get(0).get("project").stringValue()).isEqualTo(project.toString());
        assertThat(figures.get("notes").size()).isPositive();
    }

    @Test
    void the_data_labs_reading_counts_partial_numbers() {
        views.happened(new KitPersons(views, agency, project).events());
        assertThat(lines(figures(worker(agency), YEAR_2025 + "&ssnReading=DATALAB"), "official"))
                .contains("SSN 4 1 3 8/10 0.8000"); // P06 and P11 beside P12
    }

    @Test
    void the_persons_behind_a_cell_are_those_it_counts() {
        var kit = new KitPersons(views, agency, project);
        views.happened(kit.events());

        assertThat(behind(worker(agency), "&row=NAME&column=C"))
                .containsExactlyInAnyOrder(
                        kit.client("P04") + " [\"NAME_NOT_COLLECTED\"]",
                        kit.client("P11") + " [\"NAME_FIRST_OR_LAST_EMPTY\"]");
        assertThat(behind(worker(agency), "&row=DOB&column=D"))
                .containsExactlyInAnyOrder(
                        kit.client("P05") + " [\"DOB_APPROXIMATE\"]",
                        kit.client("P11") + " [\"DOB_APPROXIMATE\"]",
                        kit.client("P12") + " [\"DOB_BEFORE_1915\"]");
        assertThat(behind(worker(agency), "&row=OVERALL&column=E"))
                .hasSize(9)
                .contains(kit.client("P12") + " [\"NAME_PARTIAL\",\"SSN_BAD_SHAPE\",\"DOB_BEFORE_1915\"]")
                .noneMatch(person -> person.startsWith(kit.client("P01").toString()));
    }

    @Test
    void a_person_behind_a_cell_has_ids_and_no_name() {
        var kit = new KitPersons(views, agency, project);
        views.happened(kit.events());
        var person = persons(worker(agency), "&row=NAME&column=D").get("rows").get(0);
        assertThat(person.get("client").stringValue())
                .isEqualTo(kit.client("P12").toString());
        assertThat(person.get("hudId").stringValue())
                .isEqualTo(kit.client("P12").asHudId());
        assertThat(person.get("entryDate").stringValue()).isEqualTo("2024-11-20");
        assertThat(person.get("anonymous").booleanValue()).isFalse();
        assertThat(person.propertyNames())
                .containsExactlyInAnyOrder("client", "hudId", "enrollment", "entryDate", "anonymous", "codes");
    }

    @Test
    void many_persons_come_in_pages() {
        views.happened(new KitPersons(views, agency, project).events());
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = persons(worker(agency), "&row=OVERALL&column=E&limit=4" + next);
            assertThat(page.get("count").intValue()).isEqualTo(9);
            found.addAll(told(page));
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").stringValue();
        } while (!next.isEmpty());
        assertThat(found).isEqualTo(behind(worker(agency), "&row=OVERALL&column=E"));
    }

    @Test
    void a_client_of_whom_nothing_is_recorded_is_missing_throughout() {
        var household = HouseholdId.next();
        views.happened(
                requested(client, grant, agency, project),
                enrolled(household, agency, project),
                head(household, client, agency, project));
        assertThat(lines(figures(worker(agency), YEAR_2026), "official"))
                .containsExactly(
                        "NAME 0 1 0 1/1 1.0000",
                        "SSN 0 1 0 1/1 1.0000",
                        "DOB 0 1 0 1/1 1.0000",
                        "RACE 0 1 - 1/1 1.0000",
                        "OVERALL - - - 1/1 1.0000");
    }

    @Test
    void a_project_without_clients_is_complete_of_nobody() {
        assertThat(lines(figures(worker(agency), YEAR_2026), "official"))
                .contains("NAME 0 0 0 0/0 0.0000", "OVERALL - - - 0/0 0.0000");
    }

    @Test
    void who_gives_a_name_later_is_anonymous_no_more() {
        var household = HouseholdId.next();
        views.happened(
                requested(client, grant, agency, project),
                identified(views, client, nameless(LocalDate.of(1984, 7, 23))),
                enrolled(household, agency, project),
                head(household, client, agency, project));
        assertThat(lines(figures(worker(agency), YEAR_2026), "withoutAnonymous"))
                .contains("NAME 0 0 0 0/0 0.0000");

        var named = named("Philomena", "Quartermaine");
        views.happened(new IdentityCorrected(
                client,
                named.facts(LocalDate.of(2026, 3, 1)),
                views.seal().seal(client, named),
                CorrectionReason.CLIENT_CHANGED_ANSWER,
                DANA));
        assertThat(lines(figures(worker(agency), YEAR_2026), "withoutAnonymous"))
                .contains("NAME 0 0 0 0/1 0.0000");
    }

    @Test
    void an_adult_born_on_the_first_day_is_an_issue_once_the_date_is_known() {
        var household = HouseholdId.next();
        views.happened(
                registered(client, agency),
                identified(views, client, nameless(LocalDate.of(2026, 3, 1))),
                enrolled(household, agency, project),
                member(household, client, agency, project, Relationship.HEAD_OF_HOUSEHOLD, LocalDate.of(2026, 3, 1)));
        assertThat(lines(figures(worker(agency), YEAR_2026), "official")).contains("DOB 0 0 1 1/1 1.0000");
    }

    @Test
    void who_waits_for_a_decision_is_counted_beside_the_figures_with_the_family() {
        var child = ClientId.next();
        var household = HouseholdId.next();
        views.happened(
                requestedProvisionally(client, grant, agency, project),
                covered(child, grant, client, agency),
                enrolled(household, agency, project),
                head(household, client, agency, project),
                member(household, child, agency, project, Relationship.CHILD, LocalDate.of(2026, 3, 1)));
        assertThat(figures(worker(agency), YEAR_2026).get("embargoed").intValue())
                .isEqualTo(2);
        assertThat(figures(worker(agency), YEAR_2026).get("persons").intValue()).isZero();
        assertThat(behind(worker(agency), YEAR_2026, "&row=OVERALL&column=E")).isEmpty();

        views.happened(approved(client, grant));
        assertThat(figures(worker(agency), YEAR_2026).get("embargoed").intValue())
                .isZero();
        assertThat(figures(worker(agency), YEAR_2026).get("persons").intValue()).isEqualTo(2);
    }

    @Test
    void a_client_of_whom_it_is_not_known_whether_they_wait_for_a_decision_is_in_no_figure() {
        var household = HouseholdId.next();
        views.happened(
                registered(client, agency),
                enrolled(household, agency, project),
                head(household, client, agency, project));
        views.sql()
                .sql("DELETE FROM query.visibility WHERE client_id = :client")
                .param("client", client.value())
                .update();

        assertThat(figures(worker(agency), YEAR_2026).get("persons").intValue()).isZero();
        assertThat(figures(worker(agency), YEAR_2026).get("embargoed").intValue())
                .isEqualTo(1);
        views.replay("visibility");
    }

    @Test
    void a_stay_counts_when_it_has_begun_by_the_reports_end() {
        var household = HouseholdId.next();
        views.happened(
                registered(client, agency),
                enrolled(household, agency, project),
                head(household, client, agency, project));
        assertThat(figures(worker(agency), "?from=2025-10-01&to=2026-02-28")
                        .get("persons")
                        .intValue())
                .isZero();
        assertThat(figures(worker(agency), "?from=2025-10-01&to=2026-03-01")
                        .get("persons")
                        .intValue())
                .isEqualTo(1);
    }

    // E53
    @Test
    void a_stay_counts_until_it_has_ended_and_not_at_all_when_it_never_was() {
        var household = HouseholdId.next();
        var stay = head(household, client, agency, project);
        var april = "?from=2026-04-01&to=2026-04-30";
        views.happened(
                registered(client, agency),
                enrolled(household, agency, project),
                stay,
                new MemberExited(
                        household,
                        stay.enrollment(),
                        client,
                        LocalDate.of(2026, 3, 31),
                        Answers.NONE,
                        Optional.empty(),
                        DANA));
        assertThat(figures(worker(agency), april).get("persons").intValue()).isZero();
        views.happened(new ExitReversed(household, stay.enrollment(), client, CorrectionReason.ENTERED_WRONGLY, DANA));
        assertThat(figures(worker(agency), april).get("persons").intValue()).isEqualTo(1);
        views.happened(
                new EnrollmentVoided(household, stay.enrollment(), client, CorrectionReason.ENTERED_WRONGLY, DANA));
        assertThat(figures(worker(agency), april).get("persons").intValue()).isZero();
    }

    // E51, E62
    @Test
    void what_is_corrected_in_a_household_is_counted_as_it_stands() {
        var household = HouseholdId.next();
        var stay = head(household, client, agency, project);
        var child = member(household, ClientId.next(), agency, project, Relationship.CHILD, ON);
        views.happened(
                registered(client, agency),
                registered(child.client(), agency),
                enrolled(household, agency, project),
                stay,
                child,
                new EntryDateCorrected(
                        household, stay.enrollment(), client, ON.minusDays(1), CorrectionReason.ENTERED_WRONGLY, DANA),
                new RelationshipCorrected(
                        household,
                        child.enrollment(),
                        child.client(),
                        Relationship.NOT_COLLECTED,
                        CorrectionReason.ENTERED_WRONGLY,
                        DANA),
                new DisablingConditionCorrected(
                        household,
                        child.enrollment(),
                        child.client(),
                        Answer.notGiven(NonAnswer.NOT_COLLECTED),
                        CorrectionReason.ENTERED_WRONGLY,
                        DANA));
        assertThat(figures(worker(agency), "?from=2026-02-01&to=2026-02-28")
                        .get("persons")
                        .intValue())
                .isEqualTo(1);
        assertThat(figures(worker(agency), YEAR_2026).get("elements").values().stream()
                        .filter(row -> List.of("3.08", "3.15")
                                .contains(row.get("number").stringValue()))
                        .map(row -> row.get("missing").intValue()))
                .containsExactly(1, 1);
        views.happened(new HeadOfHouseholdNamed(
                household,
                child.enrollment(),
                child.client(),
                Map.of(child.enrollment(), Relationship.HEAD_OF_HOUSEHOLD, stay.enrollment(), Relationship.CHILD),
                ChangeReason.FAMILY_CHANGED,
                DANA));
        assertThat(figures(worker(agency), YEAR_2026).get("elements").values().stream()
                        .filter(row -> row.get("number").stringValue().equals("3.15"))
                        .map(row -> row.get("missing").intValue()))
                .containsExactly(0);
    }

    @Test
    void street_outreach_counts_nobody_and_says_why() {
        var outreach = ProjectId.next();
        var household = HouseholdId.next();
        views.happened(
                new ProjectRegistered(
                        agency, outreach, "Harbor Walks", ProjectType.STREET_OUTREACH, Set.of(), Optional.empty()),
                registered(client, agency),
                enrolled(household, agency, outreach),
                head(household, client, agency, outreach));
        var figures = views.get(worker(agency), "/projects/" + outreach + "/completeness" + YEAR_2026)
                .body();
        assertThat(figures.get("persons").intValue()).isZero();
        assertThat(figures.get("notes").toString()).contains("date of engagement");
    }

    @Test
    void a_guest_whose_roi_is_revoked_still_counts_and_is_no_longer_shown() {
        var household = HouseholdId.next();
        views.happened(
                registered(client, other),
                shares(client, new Sharing.AllAgencies()),
                enrolled(household, agency, project),
                head(household, client, agency, project));
        views.itIs(java.time.Instant.parse("2026-03-15T16:00:00Z"));
        assertThat(behind(worker(agency), YEAR_2026, "&row=NAME&column=C")).hasSize(1);

        views.happened(revokes(client));
        var page = views.get(
                        worker(agency),
                        "/projects/" + project + "/completeness/persons" + YEAR_2026 + "&row=NAME&column=C")
                .body();
        assertThat(page.get("rows").isEmpty()).isTrue();
        assertThat(page.get("count").intValue()).isEqualTo(1);
        assertThat(page.get("hidden").intValue()).isEqualTo(1);
    }

    @Test
    void only_its_own_staff_and_those_who_answer_for_all_read_a_project() {
        for (var viewer : List.of(worker(agency), hdc(agency), analyst(), auditor())) {
            assertThat(status(viewer, project, YEAR_2026)).isEqualTo(200);
        }
        assertThat(status(worker(other), project, YEAR_2026)).isEqualTo(404);
        assertThat(status(hdc(other), project, YEAR_2026)).isEqualTo(404);
        assertThat(status(analyst(), ProjectId.next(), YEAR_2026)).isEqualTo(404);
        assertThat(status(admin(), project, YEAR_2026)).isEqualTo(403);
        assertThat(views.get(
                                worker(other),
                                "/projects/" + project + "/completeness/persons" + YEAR_2026 + "&row=NAME&column=E")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2025-10-01&to=2025-09-30",
                "?from=2025-10-01",
                "?from=yesterday&to=2025-09-30",
                "?from=2024-10-01&to=2025-09-30&ssnReading=MINE"
            })
    void a_report_that_cannot_be_is_a_bad_request(String query) {
        assertThat(status(worker(agency), project, query)).isEqualTo(400);
    }

    @Test
    void a_report_of_a_single_day_can_be() {
        assertThat(status(worker(agency), project, "?from=2025-10-01&to=2025-10-01"))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&row=RACE&column=D",
                "&row=OVERALL&column=B",
                "&row=NAME",
                "&row=NAME&column=F",
                "&row=NAME&column=B&limit=0",
                "&row=NAME&column=B&limit=201",
                "&row=NAME&column=B&cursor=x",
                "&row=NAME&column=B&cursor=KzEwMDAwLTAxLTAxIDhmMTRlNDVmLWNlZWEtNDY3Zi1hODMwLTViMGMxZDJlM2Y0MA"
            })
    void a_cell_that_is_none_is_a_bad_request(String query) {
        assertThat(views.get(worker(agency), "/projects/" + project + "/completeness/persons" + YEAR_2026 + query)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_elements_are_published() {
        var elements = views.get(worker(agency), "/completeness/elements").body();
        assertThat(elements.size()).isEqualTo(7);
        assertThat(elements.get(4).toString())
                .isEqualTo("{\"number\":\"3.07\",\"title\":\"Veteran Status\",\"asked\":\"ADULTS\"}");
    }

    @Test
    void a_replay_gives_the_same_rows_and_names_nobody() {
        views.happened(new KitPersons(views, agency, project).events());
        var before = views.rows();
        views.replay("completeness_subject");
        var after = views.rows();
        for (var table : List.of("completeness_subject", "completeness_client", "completeness_project")) {
            assertThat(after.get("query." + table)).isEqualTo(before.get("query." + table));
        }
        assertThat(views.rowsThatMayNameNobody().toString()).doesNotContain("Stone", "219042785", "1980-02-03");
    }

    private int status(Viewer viewer, ProjectId whose, String query) {
        return views.get(viewer, "/projects/" + whose + "/completeness" + query).status();
    }

    private JsonNode figures(Viewer viewer, String query) {
        var reply = views.get(viewer, "/projects/" + project + "/completeness" + query);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply.body();
    }

    private JsonNode persons(Viewer viewer, String cell) {
        return views.get(viewer, "/projects/" + project + "/completeness/persons" + YEAR_2025 + cell)
                .body();
    }

    private List<String> behind(Viewer viewer, String cell) {
        return told(persons(viewer, cell));
    }

    private List<String> behind(Viewer viewer, String range, String cell) {
        return told(views.get(viewer, "/projects/" + project + "/completeness/persons" + range + cell)
                .body());
    }

    private static List<String> told(JsonNode page) {
        return page.get("rows").values().stream()
                .map(row -> row.get("client").stringValue() + " " + row.get("codes"))
                .toList();
    }

    private static List<String> lines(JsonNode figures, String table) {
        return figures.get(table).values().stream()
                .map(line -> "%s %s %s %s %s/%s %s"
                        .formatted(
                                line.get("row").stringValue(),
                                cell(line, "b"),
                                cell(line, "c"),
                                cell(line, "d"),
                                line.get("e"),
                                line.get("denominator"),
                                line.get("rate").stringValue()))
                .toList();
    }

    private static String cell(JsonNode line, String column) {
        return line.has(column) ? line.get(column).toString() : "-";
    }
}
