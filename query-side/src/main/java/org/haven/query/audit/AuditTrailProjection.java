package org.haven.query.audit;

import java.util.Optional;
import java.util.UUID;
import org.haven.eventstore.StoredEvent;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.AgencyEvent;
import org.haven.kernel.agency.AgencyEvent.AgencyRegistered;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.assessment.AssessmentEvent;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.descriptor.DescriptorEvent;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.HouseholdEvent;
import org.haven.kernel.household.HouseholdEvent.HouseholdEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdEvent.OfMember;
import org.haven.kernel.service.ServiceEvent;
import org.springframework.stereotype.Component;

/** Writes down every event there is, as a sentence and with whom it concerns. */
@Component
final class AuditTrailProjection extends ReadModel {

    private static final Table TRAIL = Table.ofLines("query.audit_trail", "stream", "position");
    private static final Table NAME = Table.of("query.audit_name", "agency_id", "id");
    private static final Table HOUSEHOLD = Table.of("query.audit_household", "household_id", "household_id");

    AuditTrailProjection() {
        super("audit_trail", TRAIL, NAME, HOUSEHOLD);
        on(AgencyRegistered.class, (e, at, rows) -> name(e.agency().value(), e.name(), rows));
        on(ProjectRegistered.class, (e, at, rows) -> name(e.project().value(), e.name(), rows));
        on(AgencyEvent.class, (e, at, rows) -> write(e, whoActed(e), Optional.empty(), at, rows));
        on(ClientEvent.class, (e, at, rows) -> write(e, whoActed(e), Optional.of(e.client()), at, rows));
        on(
                HouseholdEnrolled.class,
                (e, at, rows) -> rows.open(HOUSEHOLD, e.household().value())
                        .put("enrolled_by", e.enrolledBy().value()));
        on(
                HouseholdEvent.class,
                (e, at, rows) -> write(e, whoEnrolled(e, rows).or(() -> whoActed(e)), member(e), at, rows));
        on(AssessmentEvent.class, (e, at, rows) -> write(e, whoActed(e), Optional.of(e.client()), at, rows));
        on(DescriptorEvent.class, (e, at, rows) -> write(e, whoActed(e), Optional.empty(), at, rows));
        on(ServiceEvent.class, (e, at, rows) -> write(e, whoActed(e), Optional.of(e.client()), at, rows));
    }

    private static void name(UUID id, String name, Rows rows) {
        rows.open(NAME, id).put("name", name);
    }

    private static void write(
            Object event, Optional<String> actedBy, Optional<ClientId> client, StoredEvent at, Rows rows) {
        var line = Sentences.about(event);
        rows.open(TRAIL, at.position())
                .put("version", at.version())
                .put("written_at", at.writtenAt())
                .put("acted_by", actedBy)
                .put("agency_id", line.agencyOf(event).map(AgencyId::value))
                .put("client_id", client.map(ClientId::value))
                .put("event", at.name())
                .put("revision", Integer.parseInt(at.revision()))
                .put("sentence", line.tell(event));
    }

    private static Optional<String> whoActed(Object event) {
        return Sentences.about(event).whoActedIn(event).map(StaffId::value);
    }

    /** Whom of the household it is about, where it is not about all of it. */
    private static Optional<ClientId> member(HouseholdEvent event) {
        return event instanceof OfMember about ? Optional.of(about.client()) : Optional.empty();
    }

    /** A member is enrolled by whoever enrolled the household, which the stream has said before, unless they joined later. */
    private static Optional<String> whoEnrolled(HouseholdEvent event, Rows rows) {
        if (!(event instanceof MemberEnrolled member)) {
            return Optional.empty();
        }
        return member.joinedBy()
                .map(StaffId::value)
                .or(() -> rows.find(HOUSEHOLD, event.household().value())
                        .flatMap(household -> household.get("enrolled_by", String.class)));
    }
}
