package org.haven.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entering clients where it is easy to go wrong, as staff apps send it. */
class EntryAtTheEdgesTest {

    private static final String HARBOR = "4a7b0d52-0c1e-4f0a-9d3c-6b1f5e8a2c01";

    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    private final Intake intake = Intake.atHarbor();

    // E2
    @Test
    void a_client_entered_on_paper_the_day_before_the_permission_is_enrolled_as_of_that_day() {
        var client = intake.approved();
        intake.enroll(today.minusDays(1).toString(), client).expect(201);
    }

    // E5
    @Test
    void a_permission_is_the_agencys_that_asked_and_no_other_can_use_it() {
        var client = intake.approved();
        var elm = new Intake(Running.as("elm-worker"), Running.as("elm-hdc"), intake.project());
        elm.identify(client, Intake.ANONYMOUS).expect(404);
        elm.child(client).expect(404);
    }

    // E12
    @Test
    void a_request_has_no_room_for_a_name() {
        var refused = intake.worker().post("/anonymous-records", """
                {"project": "%s", "reason": "SAFETY", "note": "for Jane Placeholder"}""".formatted(intake.project()));
        refused.expect(400);
        assertThat(refused.text()).doesNotContain("Jane");
    }

    // E13
    @Test
    void who_clicks_twice_has_asked_once() {
        var key = UUID.randomUUID().toString();
        var body = "{\"project\": \"%s\", \"reason\": \"SAFETY\"}"
                .formatted(intake.project())
                .getBytes(UTF_8);
        var first = intake.worker().keyed(key, "/anonymous-records", body).expect(201);
        var second = intake.worker().keyed(key, "/anonymous-records", body).expect(201);
        assertThat(second.id()).isEqualTo(first.id());
    }

    // E15
    @Test
    void who_was_not_entered_and_agrees_later_is_entered_as_anybody_is() {
        intake.worker()
                .post("/agencies/" + HARBOR + "/not-entered", """
                        {"project": "%s", "reason": "REFUSED_ROI_AND_ANONYMITY"}""".formatted(intake.project()))
                .expect(201);
        var later = intake.worker().post("/clients", """
                        {"identity": {"name": {"quality": 1, "first": "Wilma", "last": "Later"}, "ssn": {"quality": 99},
                                      "dateOfBirth": {"quality": 99}}}""").expect(201);
        var history = intake.worker()
                .get("/clients/" + later.id() + "/history", later)
                .expect(200);
        assertThat(history.text()).doesNotContain("served");
    }

    // E27, E31, E36
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": {\"quality\": 9, \"first\": \"Typed\"}, \"ssn\": {\"quality\": 9}, \"dateOfBirth\": {\"quality\": 9}}",
                "{\"name\": {\"quality\": 9}, \"ssn\": {\"quality\": 9}, \"dateOfBirth\": {\"quality\": 8, \"value\": \"1980-01-01\"}}",
                "{\"name\": {\"quality\": 9}, \"ssn\": {\"quality\": 9, \"value\": \"123456780\"}, \"dateOfBirth\": {\"quality\": 9}}"
            })
    void what_is_withheld_is_not_sent_beside_why(String contradiction) {
        var client = intake.approved();
        var refused = intake.identify(client, contradiction);
        refused.expect(422);
        assertThat(refused.text()).doesNotContain("Typed", "1980", "123456780");
        intake.identify(client, Intake.ANONYMOUS).expect(200);
    }

    // E28
    @Test
    void a_name_that_is_given_after_all_is_given_anew() {
        intake.worker().post("/clients", """
                        {"identity": {"name": {"quality": 1}, "ssn": {"quality": 99}, "dateOfBirth": {"quality": 99}}}""").expect(422);
    }

    // E37
    @Test
    void a_second_anonymous_adult_is_told_from_the_first_by_more_than_a_name() {
        var head = intake.approved();
        var wife = intake.worker()
                .post("/clients/" + head + "/family-members", "{\"relationship\": 3}")
                .expect(201)
                .id();
        intake.identify(head, Intake.ANONYMOUS).expect(200);
        intake.identify(wife, Intake.ANONYMOUS).expect(200);
        var enrolled = intake.worker()
                .post("/households", """
                        {"project": "%s", "members": [{"client": "%s", "relationship": 1, "entryDate": "%s"},
                                                      {"client": "%s", "relationship": 3, "entryDate": "%s"}]}""".formatted(intake.project(), head, today, wife, today))
                .expect(201);

        var members = intake.worker()
                .get("/households/" + enrolled.id(), enrolled)
                .expect(200)
                .json()
                .get("members");

        var ids = new HashSet<String>();
        var relationships = new HashSet<Integer>();
        members.forEach(member -> {
            assertThat(member.get("firstName").asString()).isEqualTo("Anonymous");
            ids.add(member.get("clientHudId").asString());
            relationships.add(member.get("relationship").asInt());
        });
        assertThat(ids).hasSize(2);
        assertThat(relationships).containsExactlyInAnyOrder(1, 3);
    }
}
