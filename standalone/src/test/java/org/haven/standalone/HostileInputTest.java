package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent, the answer is a problem document that names the field, and never a failure of ours. */
class HostileInputTest {

    private final Intake intake = Intake.atHarbor();
    private final Caller worker = intake.worker();

    @Test
    void every_bad_field_is_named_at_once() {
        var reply = worker.post("/households", """
                {"project": "not-an-id", "coc": 5, "colour": "red", "members": [
                  {"client": "%s", "relationship": "one", "entryDate": "2026-13-40"},
                  {"relationship": 2, "entryDate": 20260102}]}""".formatted(UUID.randomUUID()));

        reply.expectProblem(400, "input/shape");
        assertThat(reply.json().get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "",
                        "/project",
                        "/coc",
                        "/members/0/relationship",
                        "/members/0/entryDate",
                        "/members/1/client",
                        "/members/1/entryDate");
        assertThat(reply.text()).doesNotContain("red", "2026-13-40", "not-an-id");
    }

    @Test
    void a_null_character_is_refused_wherever_it_stands() {
        var client = intake.approved();
        intake.identify(client, """
                {"name": {"quality": 1, "first": "A\\u0000da", "last": "Stone"}, "ssn": {"quality": 9},
                 "dateOfBirth": {"quality": 9}}""").expectProblem(400, "input/shape");
        intake.identify(client, "{\"name\u0000\": 1}").expectProblem(400, "input/shape");
        worker.post("/anonymous-records", new byte[] {0, 1, 2, (byte) 0xFF}).expectProblem(400, "input/shape");
        worker.post("/anonymous-records", "{\"project\": \"\\ud800\"}").expectProblem(400, "input/shape");
    }

    @Test
    void a_body_of_a_megabyte_is_refused() {
        worker.post("/anonymous-records", "{\"reason\": \"" + "x".repeat(1 << 20) + "\"}")
                .expectProblem(413, "body/too-large");
    }

    @Test
    void deep_nesting_is_refused() {
        worker.post("/anonymous-records", "[".repeat(30_000)).expectProblem(400, "input/shape");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "null",
                "[]",
                "5",
                "{",
                "{\"project\": 1, \"project\": 2}",
                "{} {}",
                "{\"project\": null, \"reason\": \"SAFETY\"}",
                "{\"project\": \"c3d80e64-2b95-4a17-8e4f-000000000001\", \"reason\": \"BECAUSE\"}",
                "{\"project\": \"1-1-1-1-1\", \"reason\": \"SAFETY\"}",
                "{\"project\": {}, \"reason\": []}"
            })
    void a_body_of_the_wrong_shape_is_refused(String body) {
        worker.post("/anonymous-records", body).expectProblem(400, "input/shape");
    }

    @Test
    void a_stay_does_not_begin_in_the_future() {
        var client = intake.approved();
        var reply = intake.enroll("2999-01-01", client).expectProblem(422, "input/value");
        assertThat(reply.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/members/0/entryDate");
    }

    @Test
    void a_date_that_does_not_exist_is_refused() {
        var client = intake.approved();
        intake.enroll("2026-02-30", client).expectProblem(400, "input/shape");
        intake.enroll("+999999999-01-01", client).expectProblem(400, "input/shape");
    }

    @Test
    void an_agency_without_such_a_project_is_told() {
        worker.post("/anonymous-records", "{\"project\": \"" + UUID.randomUUID() + "\", \"reason\": \"SAFETY\"}")
                .expectProblem(422, "input/value");
    }

    @Test
    void a_household_has_one_head() {
        var one = intake.approved();
        var other = intake.child(one).expect(201).id();
        var template = """
                {"project": "%s", "members": [{"client": "%s", "relationship": %d, "entryDate": "2026-03-02"},
                 {"client": "%s", "relationship": %d, "entryDate": "2026-03-02"}]}""";
        worker.post("/households", template.formatted(Intake.SHELTER, one, 1, other, 1))
                .expectProblem(409, "household/second-head");
        worker.post("/households", template.formatted(Intake.SHELTER, one, 3, other, 2))
                .expectProblem(409, "household/no-head");
        worker.post("/households", template.formatted(Intake.SHELTER, one, 1, one, 2))
                .expectProblem(409, "household/same-client-twice");
        worker.post("/households", "{\"project\": \"" + Intake.SHELTER + "\", \"members\": []}")
                .expectProblem(409, "household/no-head");
    }

    @Test
    void an_id_that_is_none_is_a_bad_parameter() {
        worker.get("/clients/%00").expect(400);
        worker.get("/clients/x").expectProblem(400, "input/shape");
        worker.get("/projects/x/completeness?from=2026-01-01&to=2026-01-02").expectProblem(400, "input/shape");
        worker.get("/projects/" + Intake.SHELTER + "/completeness?from=yesterday&to=2026-01-02")
                .expectProblem(400, "input/shape");
        worker.get("/projects/" + Intake.SHELTER + "/completeness").expectProblem(400, "input/shape");
        worker.get("/projects/" + Intake.SHELTER + "/enrollments?openOn=2026-03-02&atLeast=99999999999")
                .expectProblem(400, "input/shape");
        worker.get("/nothing/here").expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"multipart/form-data", "*/*", "text/plain", "application/xml"})
    void only_json_is_read(String contentType) {
        Caller.send(HttpRequest.newBuilder(URI.create(Running.HAVEN.address() + "/anonymous-records"))
                        .header("Authorization", "Bearer " + worker.token())
                        .header("Idempotency-Key", "k")
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .expectProblem(415, "http/unsupported-media-type");
    }

    @Test
    void nobody_sees_a_page_of_the_framework() {
        worker.get("/error").expectProblem(404, "not-found");
    }

    @Test
    void what_was_sent_is_not_repeated() {
        var client = intake.approved();
        var reply = worker.post("/clients/" + client + "/family-members", "{\"relationship\": 123456789}")
                .expectProblem(422, "input/value");
        assertThat(reply.text()).doesNotContain("123456789");
    }

    @Test
    void a_name_that_nobody_can_see_is_no_name() {
        for (var blank : new String[] {
            "\u00a0", "\u200b", "Anonymous\u200b", "\uff21\uff4e\uff4f\uff4e\uff59\uff4d\uff4f\uff55\uff53"
        }) {
            worker.post("/clients", """
                            {"identity": {"name": {"quality": 1, "first": "%s", "last": "%s"}, "ssn": {"quality": 9},
                             "dateOfBirth": {"quality": 9}}}""".formatted(blank, blank)).expectProblem(422, "input/value");
        }
    }

    @Test
    void a_stream_of_another_kind_is_no_agency() {
        Running.as("admin")
                .post(
                        "/agencies/" + intake.approved() + "/projects",
                        "{\"name\": \"x\", \"type\": 0, \"cocs\": [\"CT-505\"]}")
                .expectProblem(404, "not-found");
    }

    @Test
    void who_is_not_signed_in_learns_nothing() {
        new Caller(worker.reads(), worker.writes(), "nonsense")
                .get("/clients/" + UUID.randomUUID())
                .expectProblem(401, "sign-in/required");
    }

    @Test
    void a_role_does_what_it_is_for_and_no_more() {
        Running.as("analyst").post("/anonymous-records", "{}").expectProblem(403, "sign-in/role");
        Running.as("auditor").post("/households", "{}").expectProblem(403, "sign-in/role");
        Running.as("admin").get("/clients/" + intake.approved()).expectProblem(403, "sign-in/role");
        worker.post("/agencies", "{}").expectProblem(403, "sign-in/role");
    }
}
