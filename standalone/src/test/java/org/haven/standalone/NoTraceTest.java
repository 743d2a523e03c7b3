package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the database holds of somebody who would not be named, and what it does not. */
class NoTraceTest {

    private final Intake intake = Intake.atHarbor();

    @Test
    void who_refuses_both_is_nowhere_in_the_database() {
        // A worker tries every way in before the refusal is understood.
        var identity = """
                {"name": {"quality": 2, "first": "Quillon"}, "ssn": {"quality": 1, "value": "%s"},
                 "dateOfBirth": {"quality": 1, "value": "1931-07-19"}}""";
        var waiting = intake.request().expect(201);
        intake.identify(waiting.id(), identity.formatted("417-63-9021"))
                .expectProblem(409, "permission/awaiting-approval");
        intake.worker()
                .post(
                        "/clients",
                        "{\"identity\": "
                                + identity.formatted("417-63-9021")
                                        .replace("\"quality\": 2, \"first\": \"Quillon\"", "\"quality\": 9")
                                + "}")
                .expectProblem(409, "client/name-withheld");
        intake.worker()
                .post("/clients", "{\"identity\": " + identity.formatted("4176390") + "}")
                .expectProblem(422, "input/value");
        intake.worker()
                .post("/clients/" + waiting.id() + "/anonymous-record/withdrawal", "", "If-Match", waiting.etag())
                .expect(200);
        intake.worker()
                .post("/agencies/" + DemoCommunity.HARBOR + "/not-entered", """
                        {"project": "%s", "reason": "REFUSED_ROI_AND_ANONYMITY"}""".formatted(Intake.SHELTER))
                .expect(201);

        var dump = Dump.of(Running.HAVEN, ".*");

        assertThat(dump.rows()).as("the dump is real").hasSizeGreaterThan(10);
        for (var trace : new String[] {"Quillon", "417639021", "417-63-9021", "63-9021", "xxxxx9021", "1931-07-19"}) {
            assertThat(dump.holding(trace)).as("traces").isEmpty();
        }
    }

    @Test
    void a_date_of_birth_that_was_given_is_nowhere_in_clear_in_the_event_store() {
        var client = intake.approved();
        intake.identify(client, """
                {"name": {"quality": 9}, "ssn": {"quality": 2, "value": "xxxxx8836"},
                 "dateOfBirth": {"quality": 1, "value": "1947-10-23"}}""").expect(200);
        var named = intake.worker().post("/clients", """
                        {"identity": {"name": {"quality": 1, "first": "Wilhelmina", "last": "Overcastle"},
                         "ssn": {"quality": 9}, "dateOfBirth": {"quality": 1, "value": "1947-10-23"}}}""").expect(201);
        intake.worker().get("/clients/" + named.id(), named).expect(200);

        var store = Dump.of(Running.HAVEN, "eventstore|keys|command|query");

        for (var secret : new String[] {"1947-10-23", "xxxxx8836", "8836\"", "Wilhelmina", "Overcastle"}) {
            assertThat(store.holding(secret)).as("in clear").isEmpty();
        }
        assertThat(Dump.of(Running.HAVEN, "identity").holding("Wilhelmina"))
                .as("the one place that may know")
                .hasSize(1);
    }
}
