package org.haven.query.enrollment;

import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.IdentityTold;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.IdentityFacts;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.query.viewer.Standing;
import org.springframework.stereotype.Component;

/** Keeps who is enrolled in which project, and of each client how the record stands and whether there is a name. */
@Component
final class EnrollmentListProjection extends ReadModel {

    private static final Table ENROLLMENT = Table.of("query.enrollment_list", "household_id", "enrollment_id");
    private static final Table CLIENT = Table.of("query.enrollment_client", "client_id", "client_id");
    private static final Table PROJECT = Table.of("query.enrollment_project", "agency_id", "project_id");

    EnrollmentListProjection() {
        super("enrollment_list", ENROLLMENT, CLIENT, PROJECT);
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
        on(ClientRegistered.class, (e, at, rows) -> opened(e.client(), rows));
        on(AnonymousRecordRequested.class, (e, at, rows) -> opened(e.client(), rows));
        on(CoveredByGrant.class, (e, at, rows) -> opened(e.client(), rows));
        on(IdentityTold.class, (e, at, rows) -> named(e.client(), e.facts(), rows));
        Standing.keptIn(CLIENT, this::on);
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
