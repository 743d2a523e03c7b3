package org.haven.query.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.HUGO;
import static org.haven.query.Examples.admin;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.analyst;
import static org.haven.query.Examples.auditor;
import static org.haven.query.Examples.hdc;
import static org.haven.query.Examples.projectRegistered;
import static org.haven.query.Examples.worker;

import java.time.LocalDate;
import java.time.YearMonth;
import org.haven.kernel.agency.AgencyEvent.AnonymousEntryPolicySet;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcNamed;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcRemoved;
import org.haven.kernel.agency.AgencyEvent.NotEnteredTallied;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.agency.NotEnteredReason;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.TallyId;
import org.haven.kernel.event.StaffId;
import org.haven.query.Views;
import org.junit.jupiter.api.Test;

final class AgencyTest {

    private final Views views = Views.running();
    private final AgencyId agency = AgencyId.next();
    private final ProjectId project = ProjectId.next();

    @Test
    void an_agency_shows_its_projects_with_hud_codes_and_its_version_as_etag() {
        views.happened(agencyRegistered(agency), projectRegistered(agency, project));

        var page = views.get(worker(AgencyId.next()), "/agencies/" + agency);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("ETag")).isEqualTo("\"1\"");
        assertThat(page.body().get("version").longValue()).isEqualTo(1);
        assertThat(page.body().get("hudId").stringValue()).isEqualTo("ORG-" + agency);
        assertThat(page.body().at("/anonymousEntryPolicy/kind").stringValue()).isEqualTo("BEFORE_ENTRY");
        assertThat(page.body().at("/anonymousEntryPolicy/grantDays").intValue()).isEqualTo(7);
        assertThat(page.body().at("/projects/0/project").stringValue()).isEqualTo(project.toString());
        assertThat(page.body().at("/projects/0/typeCode").intValue()).isZero();
        assertThat(page.body().at("/projects/0/type").stringValue()).isEqualTo("EMERGENCY_SHELTER_ENTRY_EXIT");
        assertThat(page.body().at("/projects/0/cocs/1").stringValue()).isEqualTo("CT-505");
        assertThat(page.body().at("/projects/0/hudId").stringValue()).isEqualTo("P-7");
    }

    @Test
    void an_agency_shows_the_policy_and_the_deputies_that_hold_now() {
        views.happened(
                agencyRegistered(agency),
                new AnonymousEntryPolicySet(agency, new AnonymousEntryPolicy.Provisional(48), 7, HUGO),
                new AnonymousEntryPolicySet(
                        agency, new AnonymousEntryPolicy.Standing(project, LocalDate.of(2026, 12, 31)), 14, HUGO),
                new DeputyHdcNamed(agency, new StaffId("dee"), LocalDate.of(2026, 5, 1), HUGO),
                new DeputyHdcNamed(agency, new StaffId("dan"), LocalDate.of(2026, 6, 1), HUGO),
                new DeputyHdcRemoved(agency, new StaffId("dee"), HUGO));

        var page = views.get(admin(), "/agencies/" + agency).body();

        assertThat(page.at("/anonymousEntryPolicy/kind").stringValue()).isEqualTo("STANDING");
        assertThat(page.at("/anonymousEntryPolicy/project").stringValue()).isEqualTo(project.toString());
        assertThat(page.at("/anonymousEntryPolicy/until").stringValue()).isEqualTo("2026-12-31");
        assertThat(page.at("/anonymousEntryPolicy").has("hours")).isFalse();
        assertThat(page.at("/anonymousEntryPolicy/grantDays").intValue()).isEqualTo(14);
        assertThat(page.get("deputies").size()).isEqualTo(1);
        assertThat(page.at("/deputies/0/deputy").stringValue()).isEqualTo("dan");
        assertThat(page.get("version").longValue()).isEqualTo(5);
    }

    @Test
    void every_role_lists_agencies_and_nobody_finds_one_that_is_not_there() {
        views.happened(agencyRegistered(agency));

        for (var viewer : new org.haven.query.viewer.Viewer[] {worker(agency), analyst(), auditor(), admin()}) {
            var list = views.get(viewer, "/agencies");
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.body().get("rows").findValuesAsString("agency")).contains(agency.toString());
        }
        assertThat(views.get(admin(), "/agencies/" + AgencyId.next()).status()).isEqualTo(404);
    }

    @Test
    void those_not_entered_are_counted_by_project_month_and_reason() {
        views.happened(
                agencyRegistered(agency),
                tallied(YearMonth.of(2026, 1), NotEnteredReason.REFUSED_ROI_AND_ANONYMITY),
                tallied(YearMonth.of(2026, 1), NotEnteredReason.REFUSED_ROI_AND_ANONYMITY),
                tallied(YearMonth.of(2026, 1), NotEnteredReason.REQUEST_DENIED),
                tallied(YearMonth.of(2026, 12), NotEnteredReason.REQUEST_DENIED),
                tallied(YearMonth.of(2027, 1), NotEnteredReason.REQUEST_DENIED));

        for (var viewer : new org.haven.query.viewer.Viewer[] {worker(agency), hdc(agency), analyst(), auditor()}) {
            var rows = views.get(viewer, counts("2026-01", "2026-12")).body().get("rows");
            assertThat(rows.size()).isEqualTo(3);
            assertThat(rows.at("/0/project").stringValue()).isEqualTo(project.toString());
            assertThat(rows.at("/0/month").stringValue()).isEqualTo("2026-01");
            assertThat(rows.at("/0/reason").stringValue()).isEqualTo("REFUSED_ROI_AND_ANONYMITY");
            assertThat(rows.at("/0/count").intValue()).isEqualTo(2);
            assertThat(rows.at("/2/month").stringValue()).isEqualTo("2026-12");
        }
    }

    @Test
    void the_counts_of_another_agency_are_not_there_and_administrators_are_refused() {
        views.happened(agencyRegistered(agency), tallied(YearMonth.of(2026, 1), NotEnteredReason.REQUEST_DENIED));

        var foreign = views.get(worker(AgencyId.next()), counts("2026-01", "2026-12"));
        var absent = views.get(worker(agency), "/agencies/" + AgencyId.next() + "/not-entered?from=2026-01&to=2026-12");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(absent.body());
        assertThat(views.get(admin(), counts("2026-01", "2026-12")).status()).isEqualTo(403);
    }

    @Test
    void months_are_given_first_to_last() {
        views.happened(agencyRegistered(agency));

        assertThat(views.get(worker(agency), counts("2026-02", "2026-01")).status())
                .isEqualTo(400);
        assertThat(views.get(worker(agency), counts("2026-13", "2026-14")).status())
                .isEqualTo(400);
        for (var month :
                new String[] {"-999999999-01", "%2B999999999-01", "%2B10000-01", "0000-01", "-0001-01", "2026-1"}) {
            for (var path : new String[] {counts(month, "2026-12"), counts("2026-01", month)}) {
                var reply = views.get(worker(agency), path);
                assertThat(reply.status()).as(path).isEqualTo(400);
                assertThat(reply.header("Content-Type")).as(path).isEqualTo("application/problem+json");
            }
        }
        assertThat(views.get(worker(agency), counts("0001-01", "9999-12")).status())
                .isEqualTo(200);
        assertThat(views.get(worker(agency), "/agencies/" + agency + "/not-entered")
                        .status())
                .isEqualTo(400);
    }

    private String counts(String from, String to) {
        return "/agencies/" + agency + "/not-entered?from=" + from + "&to=" + to;
    }

    private NotEnteredTallied tallied(YearMonth month, NotEnteredReason reason) {
        return new NotEnteredTallied(TallyId.next(), agency, project, month, reason);
    }
}
