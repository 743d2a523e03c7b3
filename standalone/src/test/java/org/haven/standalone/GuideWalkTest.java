package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The Connecticut guide, from the refusal of the ROI to the price in the score. */
class GuideWalkTest {

    private static final String TALLY = "/agencies/" + DemoCommunity.HARBOR + "/not-entered?from=2026-01&to=2999-12";

    private final Intake intake = Intake.atHarbor();
    private final Caller worker = intake.worker();

    @Test
    void an_anonymous_family_is_entered_end_to_end() {
        var requested = intake.request().expect(201);
        var client = requested.id();
        assertThat(requested.raw().headers().firstValue("Location")).hasValue("/clients/" + client);

        intake.enroll("2026-03-02", client).expectProblem(409, "permission/awaiting-approval");

        var queue = intake.hdc()
                .get("/agencies/" + DemoCommunity.HARBOR + "/anonymous-requests?state=AWAITING", requested)
                .expect(200);
        assertThat(queue.text()).contains(client);
        intake.approve(requested).expect(200);

        intake.identify(client, """
                {"name": {"quality": 9}, "ssn": {"quality": 9}, "dateOfBirth": {"quality": 1, "value": "1984-06-30"}}""").expect(200);
        var child = intake.child(client).expect(201).id();
        var roi = intake.enterAnonymous(client).expect(200);
        assertThat(worker.get("/clients/" + child + "/roi", roi).expect(200).text())
                .as("the head's choice includes the child")
                .contains("ENTER_ANONYMOUS", client);

        var enrolled = intake.enroll("2026-03-02", client, child).expect(201);
        assertThat(worker.get("/projects/" + Intake.SHELTER + "/enrollments?openOn=2026-03-02&limit=200", enrolled)
                        .expect(200)
                        .text())
                .contains(client, child, "Anonymous");

        var card = worker.get("/clients/" + client, enrolled).expect(200);
        assertThat(card.etag()).isNotEmpty();
        assertThat(card.text()).contains("1984-06-30");

        var score = worker.get("/projects/" + Intake.SHELTER + "/completeness?from=2026-03-01&to=2026-03-31", enrolled)
                .expect(200);
        assertThat(score.text()).contains("withoutAnonymous");

        var history = Running.as("auditor")
                .get("/clients/" + client + "/history", enrolled)
                .expect(200);
        assertThat(history.text()).doesNotContain("1984-06-30");
    }

    @Test
    void another_agencys_hdc_gets_what_an_absent_record_gives() {
        var requested = intake.request().expect(201);
        var elm = Running.as("elm-hdc");

        var foreign =
                elm.post("/clients/" + requested.id() + "/anonymous-record/approval", "", "If-Match", requested.etag());
        var stale = elm.post("/clients/" + requested.id() + "/anonymous-record/approval", "", "If-Match", "\"77\"");
        var absent = elm.post(
                "/clients/" + java.util.UUID.randomUUID() + "/anonymous-record/approval",
                "",
                "If-Match",
                requested.etag());

        absent.expectProblem(404, "not-found");
        assertThat(foreign.text()).isEqualTo(absent.text());
        assertThat(stale.text()).isEqualTo(absent.text());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(headerNames(foreign)).isEqualTo(headerNames(absent));
        assertThat(elm.get("/clients/" + requested.id(), requested).text())
                .isEqualTo(elm.get("/clients/" + java.util.UUID.randomUUID(), requested)
                        .text());
    }

    private static java.util.Set<String> headerNames(Reply reply) {
        return reply.raw().headers().map().keySet();
    }

    @Test
    void nobody_approves_their_own_request() {
        var hdc = intake.hdc();
        var own = hdc.post("/anonymous-records", "{\"project\": \"" + Intake.SHELTER + "\", \"reason\": \"PRIVACY\"}")
                .expect(201);

        hdc.post("/clients/" + own.id() + "/anonymous-record/approval", "", "If-Match", own.etag())
                .expectProblem(409, "permission/own-request");
    }

    // E11
    @Test
    void a_worker_decides_once_the_hdc_has_named_them_deputy() {
        var requested = intake.request().expect(201);
        var second = Running.as("harbor-worker-2");
        var approval = "/clients/" + requested.id() + "/anonymous-record/approval";
        second.post(approval, "", "If-Match", requested.etag()).expectProblem(409, "permission/not-the-hdc");

        intake.hdc()
                .post("/agencies/" + DemoCommunity.HARBOR + "/deputy-hdcs", """
                        {"deputy": "harbor-worker-2", "until": "2999-12-31"}""")
                .expect(200);

        second.post(approval, "", "If-Match", requested.etag()).expect(200);
    }

    @Test
    void a_grant_is_used_for_the_project_it_was_asked_for() {
        var client = intake.approved();

        new Intake(intake.worker(), intake.hdc(), Intake.SECOND_STEP)
                .enroll("2026-03-02", client)
                .expectProblem(409, "permission/asked-for-another-project");
    }

    @Test
    void only_the_hdc_approves_beforehand() {
        var admin = Running.as("admin");
        var agency = admin.post("/agencies", """
                        {"name": "Birch Lane", "timeZone": "America/New_York", "victimServiceProvider": false}""").expect(201).id();
        var project = admin.post(
                        "/agencies/" + agency + "/projects",
                        "{\"name\": \"Beds\", \"type\": 0, \"cocs\": [\"CT-505\"]}")
                .expect(201)
                .id();
        var policies = "/agencies/" + agency + "/anonymous-entry-policy";

        admin.post(policies, """
                        {"kind": "STANDING", "grantDays": 7, "project": "%s", "until": "2999-12-31"}""".formatted(project)).expectProblem(409, "agency/standing-is-the-hdcs");
        admin.post(policies, "{\"kind\": \"BEFORE_ENTRY\", \"grantDays\": 7}").expect(200);
    }

    @Test
    void one_grant_does_not_serve_two_households() {
        var client = intake.approved();
        intake.enroll("2026-03-02", client).expect(201);

        new Intake(intake.worker(), intake.hdc(), Intake.SECOND_STEP)
                .enroll("2026-03-02", client)
                .expectProblem(409, "permission/serves-another-household");
    }

    @Test
    void a_decision_needs_the_version_that_was_seen() {
        var requested = intake.request().expect(201);
        var approval = "/clients/" + requested.id() + "/anonymous-record/approval";

        intake.hdc().post(approval, "").expectProblem(428, "precondition/required");
        intake.hdc().post(approval, "", "If-Match", "\"0\"").expectProblem(412, "precondition/stale");
        intake.hdc().post(approval, "", "If-Match", "W/\"1\"").expectProblem(400, "input/shape");
        intake.approve(requested).expect(200);
    }

    @Test
    void who_refuses_both_leaves_a_tally_and_nothing_else() {
        var before = tally();
        var tallied = worker.post("/agencies/" + DemoCommunity.HARBOR + "/not-entered", """
                        {"project": "%s", "reason": "REFUSED_ROI_AND_ANONYMITY"}""".formatted(Intake.SHELTER))
                .expect(201);

        worker.get(TALLY, tallied).expect(200);
        assertThat(tally()).isEqualTo(before + 1);
    }

    private long tally() {
        var counts = worker.get(TALLY).expect(200);
        return counts.json().findValues("count").stream()
                .mapToLong(count -> count.asLong())
                .sum();
    }
}
