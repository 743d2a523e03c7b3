package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The twelve persons of the anonymous kit, as a case worker enters them. Two cannot be true and are refused; Question 6a over the
 * other ten is worked out by hand:
 *
 * <pre>
 *             B: doesn't know, prefers not   C: missing          D: data issue       E   of 10
 *   Name      P02 P03 P05 P06 P09 P10 = 6    P04 P11 (no last)=2 P12 (partial) = 1   9
 *   SSN       P02 P03 P09 P10         = 4    P04 = 1             P12 (group 00) = 1  6
 *   DOB       P02 P06 P09             = 3    P04 = 1             P05 P11 P12 = 3     7
 *   Race      P02                     = 1    P04 = 1             -                   2
 *   Overall   everybody but P01                                                      9
 * </pre>
 */
class AnonymousKitTest {

    private static final String IDENTITY = "{\"name\": %s, \"ssn\": %s, \"dateOfBirth\": %s}";
    private static final String NO = "{\"quality\": 9}";

    private static Intake intake;
    private static Reply last;

    @BeforeAll
    static void everybody_is_entered() {
        var worker = Running.as("harbor-worker");
        var admin = Running.as("admin");
        var project = admin.post("/agencies/" + DemoCommunity.HARBOR + "/projects", """
                        {"name": "The kit's shelter", "type": 0, "cocs": ["CT-505"]}""")
                .expect(201);
        intake = new Intake(worker, Running.as("harbor-hdc"), project.id());

        var refused = "{\"quality\": %d}";
        anonymous(refused.formatted(9), NO, NO, 9);
        anonymous(NO, NO, "{\"quality\": 1, \"value\": \"1975-06-01\"}", 2);
        anonymous(refused.formatted(99), refused.formatted(99), refused.formatted(99), 99);
        anonymous(
                refused.formatted(8),
                "{\"quality\": 1, \"value\": \"219091234\"}",
                "{\"quality\": 2, \"value\": \"1990-01-01\"}",
                5);
        anonymous(NO, "{\"quality\": 2, \"value\": \"xxxxx4321\"}", NO, 5);
        registered("\"quality\": 1, \"first\": \"Ada\", \"last\": \"Stone\"", "1", "219042785", "1", "1980-02-03");
        registered("\"quality\": 2, \"first\": \"Red\"", "2", "219xx1234", "2", "1999-01-01");
        registered("\"quality\": 2, \"first\": \"Red\", \"last\": \"Hat\"", "1", "219009999", "1", "1914-12-31");

        var mother = intake.approved();
        intake.identify(mother, IDENTITY.formatted(NO, NO, NO)).expect(200);
        var newborn = intake.child(mother).expect(201).id();
        intake.identify(newborn, IDENTITY.formatted(NO, NO, "{\"quality\": 1, \"value\": \"2024-11-20\"}"))
                .expect(200);
        race(mother, 5);
        race(newborn, 5);
        last = intake.enroll("2024-11-20", mother, newborn).expect(201);
    }

    @Test
    void a_stored_date_of_birth_that_was_refused_is_refused() {
        var p07 = intake.approved();
        var reply = intake.identify(p07, IDENTITY.formatted(NO, NO, "{\"quality\": 9, \"value\": \"1985-05-05\"}"))
                .expectProblem(422, "input/value");
        assertThat(reply.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/dateOfBirth");
    }

    @Test
    void anonymous_as_a_full_name_is_refused() {
        var p08 = intake.approved();
        var reply = intake.identify(
                        p08,
                        IDENTITY.formatted(
                                "{\"quality\": 1, \"first\": \"Anonymous\", \"last\": \"Anonymous\"}", NO, NO))
                .expectProblem(422, "input/value");
        assertThat(reply.json().get("errors").get(0).get("code").asString()).isEqualTo("name/placeholder");
    }

    @Test
    void question_6a_equals_the_hand_worked_figures() {
        var score = intake.worker()
                .get("/projects/" + intake.project() + "/completeness?from=2024-10-01&to=2025-09-30", last)
                .expect(200);

        assertThat(cells(score, "official"))
                .containsExactly(
                        Map.entry("NAME", "6 2 1 9 of 10"),
                        Map.entry("SSN", "4 1 1 6 of 10"),
                        Map.entry("DOB", "3 1 3 7 of 10"),
                        Map.entry("RACE", "1 1 - 2 of 10"),
                        Map.entry("OVERALL", "- - - 9 of 10"));
    }

    @Test
    void without_the_anonymous_the_score_is_that_of_the_named() {
        var score = intake.worker()
                .get("/projects/" + intake.project() + "/completeness?from=2024-10-01&to=2025-09-30", last)
                .expect(200);

        assertThat(cells(score, "withoutAnonymous"))
                .containsExactly(
                        Map.entry("NAME", "0 1 1 2 of 3"),
                        Map.entry("SSN", "0 0 1 1 of 3"),
                        Map.entry("DOB", "0 0 2 2 of 3"),
                        Map.entry("RACE", "0 0 - 0 of 3"),
                        Map.entry("OVERALL", "- - - 2 of 3"));
    }

    private static Map<String, String> cells(Reply score, String table) {
        var cells = new LinkedHashMap<String, String>();
        for (var row : score.json().get(table)) {
            cells.put(
                    row.get("row").asString(),
                    "%s %s %s %s of %s"
                            .formatted(
                                    cell(row, "b"),
                                    cell(row, "c"),
                                    cell(row, "d"),
                                    cell(row, "e"),
                                    row.get("denominator").asString()));
        }
        return cells;
    }

    private static String cell(tools.jackson.databind.JsonNode row, String column) {
        var cell = row.get(column);
        return cell == null || cell.isNull() ? "-" : cell.asString();
    }

    private static void anonymous(String name, String ssn, String dob, int race) {
        var client = intake.approved();
        intake.identify(client, IDENTITY.formatted(name, ssn, dob)).expect(200);
        race(client, race);
        last = intake.enroll("2024-11-20", client).expect(201);
    }

    private static void registered(String name, String ssnQuality, String ssn, String dobQuality, String dob) {
        var client = intake.worker()
                .post(
                        "/clients",
                        "{\"identity\": "
                                + IDENTITY.formatted(
                                        "{" + name + "}",
                                        "{\"quality\": " + ssnQuality + ", \"value\": \"" + ssn + "\"}",
                                        "{\"quality\": " + dobQuality + ", \"value\": \"" + dob + "\"}")
                                + "}")
                .expect(201)
                .id();
        race(client, 5);
        last = intake.enroll("2024-11-20", client).expect(201);
    }

    private static void race(String client, int code) {
        intake.worker()
                .post("/clients/" + client + "/demographics", "{\"races\": [%d], \"veteran\": 0}".formatted(code))
                .expect(200);
    }
}
