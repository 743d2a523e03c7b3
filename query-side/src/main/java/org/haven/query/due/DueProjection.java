package org.haven.query.due;

import java.util.Optional;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Row;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentCorrected;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentRecorded;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentVoided;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorChanged;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorCorrected;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorRecorded;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorVoided;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.descriptor.DescriptorKind;
import org.haven.kernel.element.Answers;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdEvent.EnrollmentVoided;
import org.haven.kernel.household.HouseholdEvent.EntryDateCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitReversed;
import org.haven.kernel.household.HouseholdEvent.HeadOfHouseholdNamed;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberExited;
import org.haven.kernel.household.HouseholdEvent.RelationshipChanged;
import org.haven.kernel.household.HouseholdEvent.RelationshipCorrected;
import org.haven.kernel.household.Relationship;
import org.springframework.stereotype.Component;

/** Keeps what the list of what is due is reckoned from: stays, occasions, consents, deadlines, and what each project asks. */
@Component
final class DueProjection extends ReadModel {

    private static final Table PROJECT = Table.of("query.due_project", "agency_id", "project_id");
    private static final Table GRANT = Table.of("query.due_grant", "descriptor_id", "descriptor_id");
    private static final Table STAY = Table.of("query.due_stay", "household_id", "enrollment_id");
    private static final Table OCCASION = Table.of("query.due_occasion", "assessment_id", "assessment_id");
    private static final Table CLIENT = Table.of("query.due_client", "client_id", "client_id");

    DueProjection() {
        super("due", PROJECT, GRANT, STAY, OCCASION, CLIENT);
        projects();
        stays();
        occasions();
        clients();
    }

    private void projects() {
        on(
                ProjectRegistered.class,
                (e, at, rows) -> rows.open(PROJECT, e.project().value()).put("type", e.type()));
        on(DescriptorRecorded.class, (e, at, rows) -> {
            if (e.kind() == DescriptorKind.FUNDER) {
                var grant = rows.open(GRANT, e.descriptor().value())
                        .put("agency_id", e.agency().value())
                        .put("project_id", e.project().map(project -> project.value()));
                pays(e.answers(), grant);
            }
        });
        on(
                DescriptorChanged.class,
                (e, at, rows) -> grant(e.descriptor(), rows).ifPresent(row -> pays(e.answers(), row)));
        on(
                DescriptorCorrected.class,
                (e, at, rows) -> grant(e.descriptor(), rows).ifPresent(row -> pays(e.answers(), row)));
        on(
                DescriptorVoided.class,
                (e, at, rows) -> rows.drop(GRANT, e.descriptor().value()));
    }

    private static Optional<Row> grant(DescriptorId descriptor, Rows rows) {
        return rows.find(GRANT, descriptor.value());
    }

    private static void pays(Answers answers, Row grant) {
        grant.put("funder", answers.code("Funder").map(Integer::valueOf))
                .put("starts", answers.day("StartDate"))
                .put("ends", answers.day("EndDate"));
    }

    private void stays() {
        on(
                MemberEnrolled.class,
                (e, at, rows) -> rows.open(STAY, e.enrollment().value())
                        .put("client_id", e.client().value())
                        .put("agency_id", e.agency().value())
                        .put("project_id", e.project().value())
                        .put("head", e.relationship() == Relationship.HEAD_OF_HOUSEHOLD)
                        .put("entry_date", e.entryDate()));
        on(
                HeadOfHouseholdNamed.class,
                (e, at, rows) -> e.relationships()
                        .forEach((enrollment, relationship) -> relates(enrollment, relationship, rows)));
        on(RelationshipChanged.class, (e, at, rows) -> relates(e.enrollment(), e.relationship(), rows));
        on(RelationshipCorrected.class, (e, at, rows) -> relates(e.enrollment(), e.relationship(), rows));
        on(
                EntryDateCorrected.class,
                (e, at, rows) -> stay(e.enrollment(), rows).ifPresent(row -> row.put("entry_date", e.entryDate())));
        on(
                MemberExited.class,
                (e, at, rows) -> stay(e.enrollment(), rows)
                        .ifPresent(row -> row.put("exit_date", e.exitDate())
                                .put("destination", e.answers().code("Destination"))));
        on(
                ExitCorrected.class,
                (e, at, rows) -> stay(e.enrollment(), rows)
                        .ifPresent(row -> row.put("exit_date", e.exitDate())
                                .put("destination", e.answers().code("Destination"))));
        on(
                ExitReversed.class,
                (e, at, rows) -> stay(e.enrollment(), rows)
                        .ifPresent(row -> row.put("exit_date", null).put("destination", null)));
        on(
                EnrollmentVoided.class,
                (e, at, rows) -> rows.drop(STAY, e.enrollment().value()));
    }

    private static Optional<Row> stay(EnrollmentId enrollment, Rows rows) {
        return rows.find(STAY, enrollment.value());
    }

    private static void relates(EnrollmentId enrollment, Relationship relationship, Rows rows) {
        stay(enrollment, rows).ifPresent(row -> row.put("head", relationship == Relationship.HEAD_OF_HOUSEHOLD));
    }

    private void occasions() {
        on(
                AssessmentRecorded.class,
                (e, at, rows) -> rows.open(OCCASION, e.assessment().value())
                        .put("enrollment_id", e.enrollment().value())
                        .put("stage", e.stage())
                        .put("happened_on", e.on()));
        on(
                AssessmentCorrected.class,
                (e, at, rows) ->
                        rows.find(OCCASION, e.assessment().value()).ifPresent(row -> row.put("happened_on", e.on())));
        on(
                AssessmentVoided.class,
                (e, at, rows) -> rows.drop(OCCASION, e.assessment().value()));
    }

    private void clients() {
        on(ClientRegistered.class, (e, at, rows) -> opened(e.client(), e.agency(), rows));
        on(CoveredByGrant.class, (e, at, rows) -> opened(e.client(), e.agency(), rows));
        on(
                AnonymousRecordRequested.class,
                (e, at, rows) -> opened(e.client(), e.agency(), rows).put("provisional_until", e.provisionalUntil()));
        on(AnonymousRecordApproved.class, (e, at, rows) -> decided(e, rows));
        on(AnonymousRecordDenied.class, (e, at, rows) -> decided(e, rows));
        on(AnonymousRequestWithdrawn.class, (e, at, rows) -> decided(e, rows));
        on(ProvisionalRecordLapsed.class, (e, at, rows) -> decided(e, rows));
        on(
                RoiChoiceRecorded.class,
                (e, at, rows) -> client(e, rows)
                        .ifPresent(row -> row.put(
                                "roi_until",
                                Optional.of(e.terms())
                                        .filter(terms -> terms.agreed())
                                        .flatMap(terms -> terms.until()))));
        on(RoiRevoked.class, (e, at, rows) -> client(e, rows).ifPresent(row -> row.put("roi_until", null)));
    }

    private static Row opened(ClientId client, AgencyId agency, Rows rows) {
        return rows.open(CLIENT, client.value()).put("agency_id", agency.value());
    }

    private static Optional<Row> client(ClientEvent event, Rows rows) {
        return rows.find(CLIENT, event.client().value());
    }

    private static void decided(ClientEvent event, Rows rows) {
        client(event, rows).ifPresent(row -> row.put("provisional_until", null));
    }
}
