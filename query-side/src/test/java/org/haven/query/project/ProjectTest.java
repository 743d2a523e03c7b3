package org.haven.query.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.DANA;
import static org.haven.query.Examples.admin;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.projectRegistered;
import static org.haven.query.Examples.worker;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorChanged;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorRecorded;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorVoided;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.descriptor.DescriptorKind;
import org.haven.kernel.element.Answers;
import org.haven.query.Views;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProjectTest {

    private final Views views = Views.running();
    private final AgencyId agency = AgencyId.next();
    private final ProjectId shelter = ProjectId.next();
    private final DescriptorId grant = DescriptorId.next();

    ProjectTest() {
        views.happened(agencyRegistered(agency), projectRegistered(agency, shelter));
    }

    @Test
    void a_project_shows_the_rows_that_describe_it_and_its_agency() {
        views.happened(
                paidBy("8"),
                new DescriptorRecorded(
                        DescriptorId.next(),
                        agency,
                        Optional.empty(),
                        DescriptorKind.ORGANIZATION,
                        new Answers(Map.of("OrganizationCommonName", "The Harbor")),
                        DANA));

        var page = views.get(worker(AgencyId.next()), "/projects/" + shelter).body();

        assertThat(page.get("type").stringValue()).isEqualTo("EMERGENCY_SHELTER_ENTRY_EXIT");
        assertThat(page.at("/descriptors/0/kind").stringValue()).isEqualTo("FUNDER");
        assertThat(page.at("/descriptors/0/answers/Funder").stringValue()).isEqualTo("8");
        assertThat(page.at("/descriptors/0/version").longValue()).isZero();
        assertThat(page.at("/descriptors/1/answers/OrganizationCommonName").stringValue())
                .isEqualTo("The Harbor");
    }

    @Test
    void what_is_asked_follows_from_who_pays() {
        assertThat(asked()).containsExactlyInAnyOrder("3.08", "3.12", "3.917");
        views.happened(paidBy("8"));
        assertThat(asked()).contains("4.02", "4.11").doesNotContain("R15");
    }

    @Test
    void a_grant_that_has_run_out_asks_nothing_any_more() {
        views.happened(
                paidBy("8"),
                new DescriptorChanged(
                        grant,
                        agency,
                        LocalDate.of(2026, 2, 1),
                        new Answers(Map.of("Funder", "8", "StartDate", "2025-01-01", "EndDate", "2026-01-31")),
                        DANA));
        assertThat(asked()).doesNotContain("4.02");
        assertThat(views.get(admin(), "/projects/" + shelter)
                        .body()
                        .at("/descriptors/0/since")
                        .stringValue())
                .isEqualTo("2026-02-01");
    }

    @Test
    void a_voided_row_is_gone() {
        views.happened(paidBy("8"), new DescriptorVoided(grant, agency, CorrectionReason.ENTERED_WRONGLY, DANA));
        assertThat(views.get(admin(), "/projects/" + shelter)
                        .body()
                        .get("descriptors")
                        .size())
                .isZero();
    }

    @Test
    void a_question_says_its_list_and_when_it_is_asked() {
        views.happened(paidBy("8"));
        var income = question("4.02");
        assertThat(income.get("whom").stringValue()).isEqualTo("HEADS_AND_ADULTS");
        assertThat(income.at("/fields/0/field").stringValue()).isEqualTo("IncomeFromAnySource");
        assertThat(income.at("/fields/0/list").stringValue()).isEqualTo("1.8");
        assertThat(income.at("/fields/1/when/0/field").stringValue()).isEqualTo("IncomeFromAnySource");
    }

    @Test
    void a_code_list_is_read_by_its_number_and_an_unknown_one_is_absent() {
        var situations = views.get(worker(agency), "/code-lists/3.12.1");
        assertThat(situations.body().at("/labels/116").stringValue()).startsWith("Place not meant for habitation");
        assertThat(views.get(worker(agency), "/code-lists/99.9").status()).isEqualTo(404);
    }

    @Test
    void a_project_that_is_not_there_is_absent() {
        assertThat(views.get(admin(), "/projects/" + ProjectId.next()).status()).isEqualTo(404);
        assertThat(views.get(admin(), "/projects/" + ProjectId.next() + "/questions")
                        .status())
                .isEqualTo(404);
    }

    private DescriptorRecorded paidBy(String funder) {
        return new DescriptorRecorded(
                grant,
                agency,
                Optional.of(shelter),
                DescriptorKind.FUNDER,
                new Answers(Map.of("Funder", funder, "StartDate", "2025-01-01")),
                DANA);
    }

    private java.util.List<String> asked() {
        return views.get(worker(agency), "/projects/" + shelter + "/questions")
                .body()
                .valueStream()
                .map(question -> question.get("element").stringValue())
                .toList();
    }

    private JsonNode question(String element) {
        return views.get(worker(agency), "/projects/" + shelter + "/questions?stage=START")
                .body()
                .valueStream()
                .filter(question -> question.get("element").stringValue().equals(element))
                .findFirst()
                .orElseThrow();
    }
}
