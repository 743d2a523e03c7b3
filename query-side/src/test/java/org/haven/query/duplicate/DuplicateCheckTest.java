package org.haven.query.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.DANA;
import static org.haven.query.Examples.ON;
import static org.haven.query.Examples.admin;
import static org.haven.query.Examples.analyst;
import static org.haven.query.Examples.auditor;
import static org.haven.query.Examples.hdc;
import static org.haven.query.Examples.identified;
import static org.haven.query.Examples.registered;
import static org.haven.query.Examples.requested;
import static org.haven.query.Examples.revokes;
import static org.haven.query.Examples.shares;
import static org.haven.query.Examples.worker;
import static org.haven.query.duplicate.People.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientEvent.IdentityCorrected;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Sharing;
import org.haven.query.Views;
import org.haven.query.viewer.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class DuplicateCheckTest {

    private static final String WHO = """
            {"name": {"quality": 1, "first": "%s", "last": "%s"}, "ssn": {"quality": 9},
             "dateOfBirth": {"quality": 1, "value": "%s"}}""";

    private final Views views = Views.running();
    private final AgencyId agency = AgencyId.next();
    private final AgencyId other = AgencyId.next();
    private final ClientId client = ClientId.next();

    @Test
    void who_has_a_record_already_is_found_with_the_reasons() {
        entered(client, agency, "William||Unlikely-Quartz||417639021|1984-03-07");

        var check = check(worker(agency), WHO.formatted("Bill", "Quartz", "1984-07-03"));

        assertThat(check.get("matching").stringValue()).isEqualTo("COMPARED");
        assertThat(check.get("candidates")).hasSize(1);
        var found = check.at("/candidates/0");
        assertThat(found.get("client").stringValue()).isEqualTo(client.toString());
        assertThat(found.get("whose").stringValue()).isEqualTo("OWN");
        assertThat(found.get("score").doubleValue()).isBetween(0.9, 1.0);
        assertThat(found.get("reasons").findValuesAsString("code"))
                .containsExactly("LAST_NAME_PART", "FIRST_NAME_NICKNAME", "DATE_OF_BIRTH_SWAPPED");
        assertThat(check.toString()).doesNotContain("William", "Unlikely", "417639021", "9021", "1984");
    }

    @Test
    void the_likeliest_comes_first_and_there_are_twenty_at_most() {
        entered(client, agency, "Orsolya||Twentyfold||417639021|1984-03-07");
        IntStream.range(0, 24)
                .forEach(n -> entered(
                        ClientId.next(), agency, "Orsolya||Twentyfold|||198%d-0%d-11".formatted(n % 8, 1 + n % 9)));

        var check = check(hdc(agency), WHO.formatted("Orsolya", "Twentyfold", "1984-03-07"));

        assertThat(check.get("candidates").size()).isLessThanOrEqualTo(20);
        assertThat(check.at("/candidates/0/client").stringValue()).isEqualTo(client.toString());
        var scores = check.get("candidates").findValues("score").stream()
                .map(JsonNode::doubleValue)
                .toList();
        assertThat(scores).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void another_agency_finds_whom_it_may_see_and_learns_of_nobody_else() {
        var asked = WHO.formatted("Ludmila", "Farflung", "1971-02-03");
        entered(client, agency, "Ludmila||Farflung|||1971-02-03");
        var before = check(worker(other), asked);
        assertThat(before.get("candidates")).isEmpty();
        assertThat(before).isEqualTo(check(worker(other), WHO.formatted("Nobody", "Whatsoever", "1901-02-03")));

        views.happened(shares(client, new Sharing.ListedAgencies(Set.of(other))));
        assertThat(check(worker(other), asked).at("/candidates/0/whose").stringValue())
                .isEqualTo("SHARED");
        assertThat(check(worker(AgencyId.next()), asked).get("candidates")).isEmpty();

        views.happened(revokes(client));
        assertThat(check(worker(other), asked).get("candidates")).isEmpty();
        assertThat(check(worker(agency), asked).get("candidates")).hasSize(1);
    }

    // E39
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"quality\": 1, \"first\": \"Anonymous\", \"last\": \"Anonymous\"}",
                "{\"quality\": 2, \"last\": \" anonymous \"}",
                "{\"quality\": 9}",
                "{\"quality\": 99}"
            })
    void a_search_for_nobody_by_name_proposes_nobody(String name) {
        entered(client, agency, "Wanda||Anonymus||417639021|1984-03-07");
        unnamed(ClientId.next(), "||||417639021|1984-03-07");

        var check = check(
                worker(agency),
                "{\"name\": " + name + ", \"ssn\": {\"quality\": 1, \"value\": \"417639021\"},"
                        + " \"dateOfBirth\": {\"quality\": 1, \"value\": \"1984-03-07\"}}");

        assertThat(check.get("matching").stringValue()).isEqualTo("MATCHED_WITH_NOBODY");
        assertThat(check.get("sentence").stringValue()).contains("Anonymous records are matched with nobody");
        assertThat(check.get("candidates")).isEmpty();
    }

    @Test
    void one_word_that_is_no_name_does_not_hide_the_other() {
        entered(client, agency, "Rosalind||Halfnamed|||1984-03-07");

        var check = check(worker(agency), WHO.formatted("Rosalind", "Anonymous", "1984-03-07"));

        assertThat(check.get("matching").stringValue()).isEqualTo("COMPARED");
        assertThat(check.get("candidates").findValuesAsString("client")).containsExactly(client.toString());
    }

    // E41, the part that finds: an anonymous record is nobody's match, though all else is the same
    @Test
    void a_thousand_equal_anonymous_records_are_found_by_nobody() {
        var all = Stream.concat(
                        IntStream.range(0, 1000).boxed().flatMap(n -> {
                            var one = ClientId.next();
                            return Stream.of(
                                    requested(one, GrantId.next(), agency, ProjectId.next()),
                                    identified(views, one, identity("||||417639021|1959-09-09")));
                        }),
                        Stream.of(
                                registered(client, agency),
                                identified(views, client, identity("Thousand||Firstnamed||417639021|1959-09-09"))))
                .toArray();
        views.happened(all);

        var named = check(worker(agency), """
                {"name": {"quality": 1, "first": "Thousand", "last": "Firstnamed"},
                 "ssn": {"quality": 1, "value": "417639021"}, "dateOfBirth": {"quality": 1, "value": "1959-09-09"}}""");
        var nameless = check(worker(agency), """
                {"name": {"quality": 9}, "ssn": {"quality": 1, "value": "417639021"},
                 "dateOfBirth": {"quality": 1, "value": "1959-09-09"}}""");

        assertThat(named.get("candidates").findValuesAsString("client")).containsExactly(client.toString());
        assertThat(nameless.get("candidates")).isEmpty();
        assertThat(views.sql()
                        .sql("""
                                SELECT count(*) FROM identity.match_key k
                                JOIN query.visibility v USING (client_id) WHERE v.agency_id = :agency""")
                        .param("agency", agency.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_name_that_is_withdrawn_or_corrected_is_found_no_more() {
        var asked = WHO.formatted("Ingeborg", "Sometime", "1966-06-05");
        entered(client, agency, "Ingeborg||Sometime|||1966-06-05");
        assertThat(check(worker(agency), asked).get("candidates")).hasSize(1);

        corrected("Otto||Elsewhere|||1931-12-29");
        assertThat(check(worker(agency), asked).get("candidates")).isEmpty();

        corrected("Ingeborg||Sometime|||1966-06-05");
        assertThat(check(worker(agency), asked).get("candidates")).hasSize(1);

        corrected("|||||1966-06-05");
        assertThat(check(worker(agency), asked).get("candidates")).isEmpty();
        assertThat(keysOf(client)).isEmpty();
    }

    @Test
    void whose_key_is_forgotten_is_kept_under_no_token_after_a_replay() {
        entered(client, agency, "Lucius||Forgettable|||1966-06-05");
        assertThat(keysOf(client)).hasSize(1);
        views.sql()
                .sql("DELETE FROM keys.client_key WHERE client_id = :client")
                .param("client", client.value())
                .update();

        views.replay("match_key");
        views.replay("client_card");

        assertThat(keysOf(client)).isEmpty();
        assertThat(check(worker(agency), WHO.formatted("Lucius", "Forgettable", "1966-06-05"))
                        .get("candidates"))
                .isEmpty();
    }

    /** Without a replay, too: a token alone finds nobody. */
    @Test
    void whose_identity_is_gone_is_not_found_by_the_tokens() {
        entered(client, agency, "Lavinia||Goneaway|||1966-06-05");
        views.sql()
                .sql("DELETE FROM identity.client_identity WHERE client_id = :client")
                .param("client", client.value())
                .update();

        assertThat(check(worker(agency), WHO.formatted("Lavinia", "Goneaway", "1966-06-05"))
                        .get("candidates"))
                .isEmpty();
        views.replay("client_card");
    }

    @Test
    void nothing_that_is_kept_for_it_can_be_read() {
        entered(client, agency, "Zenobia||Illegible||417639021|1943-08-17");

        assertThat(keysOf(client))
                .hasSize(1)
                .noneMatch(row -> row.contains("Zenobia")
                        || row.contains("illegible")
                        || row.contains("417639021")
                        || row.contains("1943"));
    }

    @Test
    void it_is_for_those_who_serve_clients() {
        var asked = WHO.formatted("Ana", "Baker", "1984-03-07");
        for (var viewer : List.of(auditor(), analyst(), admin())) {
            assertThat(views.post(viewer, "/clients/duplicate-check", asked).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void everything_unacceptable_is_named_at_once_and_nothing_repeated() {
        var reply = views.post(worker(agency), "/clients/duplicate-check", """
                {"name": {"quality": 1, "first": "Ana"}, "ssn": {"quality": 1, "value": "41763"},
                 "dateOfBirth": {"quality": 9, "value": "1984-03-07"}}""");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/name", "/ssn", "/dateOfBirth");
        assertThat(reply.body().toString()).doesNotContain("Ana", "41763", "1984");
        assertThat(views.post(worker(agency), "/clients/duplicate-check", "{}").status())
                .isEqualTo(400);
    }

    private void entered(ClientId who, AgencyId where, String described) {
        views.happened(registered(who, where), identified(views, who, identity(described)));
    }

    private void unnamed(ClientId who, String described) {
        views.happened(
                requested(who, GrantId.next(), agency, ProjectId.next()), identified(views, who, identity(described)));
    }

    private void corrected(String described) {
        var now = identity(described);
        views.happened(new IdentityCorrected(
                client, now.facts(ON), views.seal().seal(client, now), CorrectionReason.CLIENT_CHANGED_ANSWER, DANA));
    }

    private List<String> keysOf(ClientId who) {
        return views.rows().getOrDefault("identity.match_key", List.of()).stream()
                .filter(row -> row.contains(who.toString()))
                .toList();
    }

    private JsonNode check(Viewer viewer, String who) {
        var reply = views.post(viewer, "/clients/duplicate-check", who);
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
        return reply.body();
    }
}
