package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A family's stay over HTTP, from its first day to its last. */
class HouseholdLifeTest {

    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("America/New_York")));

    private final Intake harbor = Intake.atHarbor();
    private final Caller worker = harbor.worker();

    // E49, E50
    @Test
    void the_mother_leaves_the_children_stay_and_the_last_exit_is_corrected_and_reversed() {
        var mother = harbor.approved();
        harbor.identify(mother, Intake.ANONYMOUS).expect(200);
        var son = harbor.child(mother).expect(201).id();
        var daughter = harbor.child(mother).expect(201).id();
        harbor.enterAnonymous(mother).expect(200);
        var enrolled = harbor.enroll(today.minusDays(5).toString(), mother, son).expect(201);
        var household = "/households/" + enrolled.id();

        var joined = worker.post(household + "/members", """
                {"client": "%s", "relationship": 2, "entryDate": "%s"}""".formatted(daughter, today))
                .expect(201);
        var members = worker.get(household, joined).expect(200).json().get("members");
        var mothers = enrollment(members, mother);
        var sons = enrollment(members, son);
        assertThat(joined.id()).isEqualTo(enrollment(members, daughter));

        worker.post(household + "/members/" + mothers + "/exit", """
                {"exitDate": "%s"}""".formatted(today))
                .expectProblem(409, "household/others-stay");
        worker.post(household + "/members/" + mothers + "/exit", """
                {"exitDate": "%s", "answers": {"Destination": "435"},
                 "head": {"enrollment": "%s", "relationships": [{"enrollment": "%s", "relationship": 1}]}}""".formatted(today, sons, mothers))
                .expectProblem(422, "input/value");
        var left = worker.post(household + "/members/" + mothers + "/exit", """
                {"exitDate": "%s", "answers": {"Destination": "435", "DestinationSubsidyType": "419"},
                 "head": {"enrollment": "%s", "relationships": [{"enrollment": "%s", "relationship": 4}]}}""".formatted(today, sons, mothers))
                .expect(200);
        worker.post(
                        household + "/members/" + mothers + "/exit/correction",
                        """
                {"exitDate": "%s", "reason": "ENTERED_WRONGLY"}""".formatted(today),
                        "If-Match",
                        enrolled.etag())
                .expectProblem(412, "precondition/stale");
        var corrected = worker.post(
                        household + "/members/" + mothers + "/exit/correction",
                        """
                {"exitDate": "%s", "reason": "ENTERED_WRONGLY"}""".formatted(today),
                        "If-Match",
                        left.etag())
                .expect(200);

        var page = worker.get(household, corrected).expect(200);
        assertThat(page.etag()).isEqualTo(corrected.etag());
        assertThat(page.json().at("/members/0/client").asString()).isEqualTo(son);
        assertThat(page.json().toString()).contains("\"destination\":99");
        worker.post(household + "/head", """
                {"instead": "%s", "head": {"enrollment": "%s"}, "reason": "FAMILY_CHANGED"}""".formatted(mothers, mothers))
                .expectProblem(409, "household/head-has-changed");
    }

    private static String enrollment(JsonNode members, String client) {
        return members.valueStream()
                .filter(member -> member.get("client").asString().equals(client))
                .map(member -> member.get("enrollment").asString())
                .findFirst()
                .orElseThrow();
    }
}
