package org.haven.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.admin;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.analyst;
import static org.haven.query.Examples.approved;
import static org.haven.query.Examples.auditor;
import static org.haven.query.Examples.enrolled;
import static org.haven.query.Examples.hdc;
import static org.haven.query.Examples.head;
import static org.haven.query.Examples.identified;
import static org.haven.query.Examples.named;
import static org.haven.query.Examples.projectRegistered;
import static org.haven.query.Examples.requested;
import static org.haven.query.Examples.shares;
import static org.haven.query.Examples.worker;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.haven.kernel.agency.AgencyEvent.NotEnteredTallied;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.NotEnteredReason;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.TallyId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.household.HouseholdId;
import org.haven.query.Views;
import org.haven.query.viewer.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistoryTest {

    private final Views views = Views.running();
    private final AgencyId own = AgencyId.next();
    private final AgencyId other = AgencyId.next();
    private final ProjectId project = ProjectId.next();
    private final ProjectId elsewhere = ProjectId.next();
    private final ClientId client = ClientId.next();
    private final GrantId grant = GrantId.next();
    private final HouseholdId household = HouseholdId.next();

    @BeforeEach
    void a_client_who_asked_and_was_enrolled_here_and_elsewhere() {
        var abroad = HouseholdId.next();
        views.happened(
                agencyRegistered(own),
                agencyRegistered(other),
                projectRegistered(own, project),
                projectRegistered(other, elsewhere),
                requested(client, grant, own, project),
                identified(views, client, named("Philomena", "Quartermaine")),
                approved(client, grant),
                shares(client, new Sharing.AllAgencies()),
                enrolled(household, own, project),
                head(household, client, own, project),
                enrolled(abroad, other, elsewhere),
                head(abroad, client, other, elsewhere));
    }

    @Test
    void a_history_tells_everything_in_the_order_of_the_log() {
        var rows = rows(auditor(), "/clients/" + client + "/history");
        assertThat(texts(rows, "event"))
                .containsExactly(
                        "client.AnonymousRecordRequested",
                        "client.IdentityRecorded",
                        "client.AnonymousRecordApproved",
                        "client.RoiChoiceRecorded",
                        "household.MemberEnrolled",
                        "household.MemberEnrolled");
        assertThat(rows)
                .extracting(row -> row.get("position").longValue())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_row_says_where_in_which_stream_when_and_who() {
        var row = rows(auditor(), "/clients/" + client + "/history").get(1);
        assertThat(row.get("stream").stringValue()).isEqualTo(client.toString());
        assertThat(row.get("version").longValue()).isEqualTo(1);
        assertThat(row.get("by").stringValue()).isEqualTo("dana.worker");
        assertThat(row.get("agency").stringValue()).isEqualTo(own.toString());
        assertThat(row.get("revision").intValue()).isEqualTo(1);
        assertThat(row.get("writtenAt").stringValue()).endsWith("Z");
        assertThat(row.get("position").longValue())
                .isEqualTo(views.sql()
                        .sql("SELECT position FROM eventstore.event WHERE stream = :client AND version = 1")
                        .param("client", client.toString())
                        .query(Long.class)
                        .single());
    }

    @Test
    void a_place_is_called_by_its_name() {
        assertThat(texts(rows(auditor(), "/clients/" + client + "/history"), "sentence"))
                .contains("Asked to enter the client anonymously at Harbor Nights, Harbor House, on 2026-03-01; "
                        + "reason: safety.");
    }

    @Test
    void a_member_was_enrolled_by_whoever_enrolled_the_household() {
        assertThat(texts(rows(auditor(), "/clients/" + client + "/history"), "by"))
                .containsExactly("dana.worker", "dana.worker", "hugo.hdc", "dana.worker", "dana.worker", "dana.worker");
    }

    @Test
    void nobody_is_named_in_a_history() {
        assertThat(views.get(auditor(), "/clients/" + client + "/history")
                        .body()
                        .toString())
                .doesNotContain("Philomena", "Quartermaine", "123456780", "1984-07-23");
        assertThat(views.rows().get("query.audit_trail"))
                .noneMatch(row -> row.contains("Philomena") || row.contains("123456780"));
    }

    @Test
    void staff_read_their_own_agencys_clients_without_what_others_did() {
        for (var viewer : List.of(worker(own), hdc(own))) {
            var rows = rows(viewer, "/clients/" + client + "/history");
            assertThat(rows).hasSize(5);
            assertThat(texts(rows, "agency")).containsOnly(own.toString());
        }
    }

    @Test
    void another_agencys_client_is_absent_though_it_is_shared() {
        assertThat(views.get(worker(other), "/clients/" + client + "/history").status())
                .isEqualTo(404);
        assertThat(views.get(hdc(other), "/clients/" + client + "/history").status())
                .isEqualTo(404);
        assertThat(views.get(worker(other), "/clients/" + client + "/history").body())
                .isEqualTo(views.get(worker(other), "/clients/" + ClientId.next() + "/history")
                        .body());
    }

    @Test
    void an_analyst_and_an_administrator_read_no_clients_history() {
        assertThat(views.get(analyst(), "/clients/" + client + "/history").status())
                .isEqualTo(403);
        assertThat(views.get(admin(), "/clients/" + client + "/history").status())
                .isEqualTo(403);
    }

    @Test
    void a_long_history_comes_in_pages() {
        var sentences = new ArrayList<String>();
        var next = "";
        do {
            var page = views.get(auditor(), "/clients/" + client + "/history?limit=4" + next)
                    .body();
            sentences.addAll(texts(page.get("rows").values().stream().toList(), "sentence"));
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").stringValue();
        } while (!next.isEmpty());
        assertThat(sentences).isEqualTo(texts(rows(auditor(), "/clients/" + client + "/history"), "sentence"));
        assertThat(views.get(auditor(), "/clients/" + client + "/history?limit=0")
                        .status())
                .isEqualTo(400);
        assertThat(views.get(auditor(), "/clients/" + client + "/history?cursor=x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_agencys_history_is_its_own() {
        for (var viewer : List.of(auditor(), admin(), hdc(own))) {
            assertThat(texts(rows(viewer, "/agencies/" + own + "/history"), "event"))
                    .containsExactly("agency.AgencyRegistered", "agency.ProjectRegistered");
        }
        assertThat(views.get(hdc(other), "/agencies/" + own + "/history").status())
                .isEqualTo(404);
        assertThat(views.get(worker(own), "/agencies/" + own + "/history").status())
                .isEqualTo(403);
        assertThat(views.get(auditor(), "/agencies/" + project + "/history").status())
                .isEqualTo(404);
    }

    @Test
    void only_an_auditor_reads_when_somebody_was_not_entered() {
        views.happened(new NotEnteredTallied(
                TallyId.next(), own, project, YearMonth.of(2026, 3), NotEnteredReason.REFUSED_ROI_AND_ANONYMITY));
        assertThat(texts(rows(auditor(), "/agencies/" + own + "/history"), "sentence"))
                .contains("In 2026-03 somebody was served at Harbor Nights and left no record; "
                        + "reason: refused ROI and anonymity.");
        assertThat(rows(hdc(own), "/agencies/" + own + "/history")).hasSize(2);
        assertThat(rows(admin(), "/agencies/" + own + "/history")).hasSize(2);
    }

    @Test
    void a_replay_gives_the_same_rows() {
        var before = views.rows();
        views.replay("audit_trail");
        assertThat(views.rows().get("query.audit_trail")).isEqualTo(before.get("query.audit_trail"));
        assertThat(views.rows().get("query.audit_name")).isEqualTo(before.get("query.audit_name"));
    }

    private List<JsonNode> rows(Viewer viewer, String path) {
        var reply = views.get(viewer, path);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply.body().get("rows").values().stream().toList();
    }

    private static List<String> texts(List<JsonNode> rows, String field) {
        return rows.stream().map(row -> row.get(field).stringValue()).toList();
    }
}
