package org.haven.query.enrollment;

import java.util.Optional;
import java.util.UUID;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Row;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.IdentityTold;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.IdentityFacts;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdEvent.EnrollmentVoided;
import org.haven.kernel.household.HouseholdEvent.EntryDateCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitReversed;
import org.haven.kernel.household.HouseholdEvent.HeadOfHouseholdNamed;
import org.haven.kernel.household.HouseholdEvent.HouseholdMovedIn;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberExited;
import org.haven.kernel.household.HouseholdEvent.MoveInCorrected;
import org.haven.kernel.household.HouseholdEvent.OfMember;
import org.haven.kernel.household.HouseholdEvent.RelationshipChanged;
import org.haven.kernel.household.HouseholdEvent.RelationshipCorrected;
import org.haven.query.viewer.Standing;
import org.springframework.stereotype.Component;

/** Keeps who is enrolled in which project, and of each client how the record stands and whether there is a name. */
@Component
final class EnrollmentListProjection extends ReadModel {

    private static final Table ENROLLMENT = Table.of("query.enrollment_list", "household_id", "enrollment_id");
    private static final Table HOUSEHOLD = Table.of("query.enrollment_household", "household_id", "household_id");
    private static final Table CLIENT = Table.of("query.enrollment_client", "client_id", "client_id");
    private static final Table PROJECT = Table.of("query.enrollment_project", "agency_id", "project_id");

    EnrollmentListProjection() {
        super("enrollment_list", ENROLLMENT, HOUSEHOLD, CLIENT, PROJECT);
        on(
                ProjectRegistered.class,
                (e, at, rows) -> rows.open(PROJECT, e.project().value()));
        on(
                MemberEnrolled.class,
                (e, at, rows) -> rows.open(ENROLLMENT, e.enrollment().value())
                        .put("client_id", e.client().value())
                        .put("project_id", e.project().value())
                        .put("relationship", e.relationship().code())
                        .put("entry_date", e.entryDate()));
        on(HeadOfHouseholdNamed.class, (e, at, rows) -> rows.all(ENROLLMENT).forEach(row -> related(row, e)));
        on(
                RelationshipChanged.class,
                (e, at, rows) -> put("relationship", e.relationship().code(), e, rows));
        on(
                RelationshipCorrected.class,
                (e, at, rows) -> put("relationship", e.relationship().code(), e, rows));
        on(EntryDateCorrected.class, (e, at, rows) -> put("entry_date", e.entryDate(), e, rows));
        on(MemberExited.class, (e, at, rows) -> put("exit_date", e.exitDate(), e, rows));
        on(ExitCorrected.class, (e, at, rows) -> put("exit_date", e.exitDate(), e, rows));
        on(ExitReversed.class, (e, at, rows) -> put("exit_date", Optional.empty(), e, rows));
        on(
                EnrollmentVoided.class,
                (e, at, rows) -> rows.drop(ENROLLMENT, e.enrollment().value()));
        on(
                HouseholdMovedIn.class,
                (e, at, rows) -> rows.open(HOUSEHOLD, e.household().value()).put("moved_in", e.on()));
        on(
                MoveInCorrected.class,
                (e, at, rows) -> rows.open(HOUSEHOLD, e.household().value()).put("moved_in", e.on()));
        on(ClientRegistered.class, (e, at, rows) -> opened(e.client(), rows));
        on(AnonymousRecordRequested.class, (e, at, rows) -> opened(e.client(), rows));
        on(CoveredByGrant.class, (e, at, rows) -> opened(e.client(), rows));
        on(IdentityTold.class, (e, at, rows) -> named(e.client(), e.facts(), rows));
        Standing.keptIn(CLIENT, this::on);
    }

    private static void related(Row row, HeadOfHouseholdNamed e) {
        row.get("enrollment_id", UUID.class)
                .flatMap(enrollment -> Optional.ofNullable(e.relationships().get(new EnrollmentId(enrollment))))
                .ifPresent(relationship -> row.put("relationship", relationship.code()));
    }

    private static void put(String column, Object value, OfMember e, Rows rows) {
        rows.find(ENROLLMENT, e.enrollment().value()).ifPresent(row -> row.put(column, value));
    }

    private static void opened(ClientId client, Rows rows) {
        if (rows.find(CLIENT, client.value()).isEmpty()) {
            rows.open(CLIENT, client.value()).put("named", false);
        }
    }

    private static void named(ClientId client, IdentityFacts facts, Rows rows) {
        rows.find(CLIENT, client.value()).ifPresent(row -> row.put("named", facts.named()));
    }
}
