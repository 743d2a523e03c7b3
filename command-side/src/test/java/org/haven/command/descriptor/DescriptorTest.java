package org.haven.command.descriptor;

import static org.haven.command.agency.AgencyExamples.at;
import static org.haven.command.agency.AgencyExamples.harborHouse;
import static org.haven.eventstore.KernelExamples.HARBOR_HOUSE;
import static org.haven.eventstore.KernelExamples.NIGHT_SHELTER;
import static org.haven.eventstore.KernelExamples.NOON;
import static org.haven.eventstore.KernelExamples.TODAY;

import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.haven.command.agency.Agencies;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.Refusal;
import org.haven.command.refusal.Refused;
import org.haven.command.refusal.StaleVersion;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorChanged;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorCorrected;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorRecorded;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorVoided;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.descriptor.DescriptorKind;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.hud.UnacceptableValue;
import org.junit.jupiter.api.Test;

class DescriptorTest {

    private static final StaffId ABE = new StaffId("abe.admin");
    private static final DescriptorId GRANT = DescriptorId.next();
    private static final Map<String, String> ESG = Map.of("Funder", "8", "StartDate", "2026-01-01");
    private static final Map<String, String> ENDED =
            Map.of("Funder", "8", "StartDate", "2026-01-01", "EndDate", "2026-02-28");
    private static final DescriptorRecorded RECORDED = new DescriptorRecorded(
            GRANT, HARBOR_HOUSE, Optional.of(NIGHT_SHELTER), DescriptorKind.FUNDER, new Answers(ESG), ABE);

    private final AggregateTestFixture<Descriptor> descriptor = new AggregateTestFixture<>(Descriptor.class);

    DescriptorTest() {
        descriptor.registerInjectableResource((Agencies) id -> harborHouse());
        descriptor.registerInjectableResource(at(NOON));
    }

    @Test
    void a_project_is_described_by_who_pays_for_it() {
        descriptor
                .givenNoPriorActivity()
                .when(record(Optional.of(NIGHT_SHELTER), DescriptorKind.FUNDER, ESG))
                .expectEvents(RECORDED);
    }

    @Test
    void only_a_project_of_the_agency_is_described() {
        unacceptable(descriptor
                .givenNoPriorActivity()
                .when(record(Optional.of(ProjectId.next()), DescriptorKind.FUNDER, ESG)));
    }

    @Test
    void a_grant_is_a_projects_and_a_common_name_the_agencys() {
        unacceptable(descriptor.givenNoPriorActivity().when(record(Optional.empty(), DescriptorKind.FUNDER, ESG)));
        unacceptable(descriptor
                .givenNoPriorActivity()
                .when(record(
                        Optional.of(NIGHT_SHELTER),
                        DescriptorKind.ORGANIZATION,
                        Map.of("OrganizationCommonName", "The Harbor"))));
        descriptor
                .givenNoPriorActivity()
                .when(record(
                        Optional.empty(), DescriptorKind.ORGANIZATION, Map.of("OrganizationCommonName", "The Harbor")))
                .expectSuccessfulHandlerExecution();
    }

    // E55
    @Test
    void a_row_about_a_coc_is_about_one_of_the_projects_own() {
        unacceptable(descriptor
                .givenNoPriorActivity()
                .when(record(Optional.of(NIGHT_SHELTER), DescriptorKind.PROJECT_COC, Map.of("CoCCode", "CT-503"))));
        descriptor
                .givenNoPriorActivity()
                .when(record(Optional.of(NIGHT_SHELTER), DescriptorKind.PROJECT_COC, Map.of("CoCCode", "CT-505")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_grant_that_ran_out_has_changed_and_one_written_down_wrongly_is_corrected() {
        descriptor
                .given(RECORDED)
                .when(new ChangeDescriptor(GRANT, HARBOR_HOUSE, TODAY, ENDED, ABE, 0))
                .expectEvents(new DescriptorChanged(GRANT, HARBOR_HOUSE, TODAY, new Answers(ENDED), ABE));
        descriptor
                .given(RECORDED)
                .when(new CorrectDescriptor(GRANT, HARBOR_HOUSE, ENDED, CorrectionReason.ENTERED_WRONGLY, ABE, 0))
                .expectEvents(new DescriptorCorrected(
                        GRANT, HARBOR_HOUSE, new Answers(ENDED), CorrectionReason.ENTERED_WRONGLY, ABE));
    }

    @Test
    void nothing_has_changed_in_the_future() {
        unacceptable(descriptor
                .given(RECORDED)
                .when(new ChangeDescriptor(GRANT, HARBOR_HOUSE, TODAY.plusDays(1), ENDED, ABE, 0)));
    }

    @Test
    void a_voided_row_is_neither_changed_nor_voided_again() {
        var voided = new DescriptorVoided(GRANT, HARBOR_HOUSE, CorrectionReason.ENTERED_WRONGLY, ABE);
        descriptor.given(RECORDED).when(voiding(0)).expectEvents(voided);
        refused(DescriptorRefusal.VOID, descriptor.given(RECORDED, voided).when(voiding(1)));
        refused(
                DescriptorRefusal.VOID,
                descriptor
                        .given(RECORDED, voided)
                        .when(new ChangeDescriptor(GRANT, HARBOR_HOUSE, TODAY, ENDED, ABE, 1)));
    }

    @Test
    void the_row_that_every_project_has_is_corrected_and_not_voided() {
        var sole = new DescriptorRecorded(
                GRANT,
                HARBOR_HOUSE,
                Optional.of(NIGHT_SHELTER),
                DescriptorKind.PROJECT,
                new Answers(Map.of("ContinuumProject", "1")),
                ABE);
        refused(DescriptorRefusal.SOLE_ROW, descriptor.given(sole).when(voiding(0)));
    }

    @Test
    void a_row_that_has_moved_on_or_is_another_agencys_is_left_alone() {
        descriptor.given(RECORDED).when(voiding(7)).expectNoEvents().expectException(StaleVersion.class);
        descriptor
                .given(RECORDED)
                .when(new VoidDescriptor(GRANT, AgencyId.next(), CorrectionReason.ENTERED_WRONGLY, ABE, 0))
                .expectNoEvents()
                .expectException(Absent.class);
    }

    private static RecordDescriptor record(Optional<ProjectId> project, DescriptorKind kind, Map<String, String> told) {
        return new RecordDescriptor(GRANT, HARBOR_HOUSE, project, kind, told, ABE);
    }

    private static VoidDescriptor voiding(long seen) {
        return new VoidDescriptor(GRANT, HARBOR_HOUSE, CorrectionReason.ENTERED_WRONGLY, ABE, seen);
    }

    private static void unacceptable(ResultValidator<Descriptor> result) {
        result.expectNoEvents().expectException(UnacceptableValue.class);
    }

    private static void refused(Refusal refusal, ResultValidator<Descriptor> result) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(refusal.title());
    }
}
