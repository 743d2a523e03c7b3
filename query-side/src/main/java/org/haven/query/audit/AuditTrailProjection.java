package org.haven.query.audit;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.haven.kernel.agency.AgencyEvent;
import org.haven.kernel.agency.AgencyEvent.AgencyRegistered;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.EventCatalog;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.HouseholdEvent;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down every event there is, as a sentence and with whom it concerns. */
@Component
@ProcessingGroup("audit_trail")
final class AuditTrailProjection {

    private final JdbcClient sql;

    AuditTrailProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(AgencyEvent event, DomainEventMessage<?> message, TrackingToken token) {
        if (event instanceof AgencyRegistered agency) {
            name(agency.agency().value(), agency.name());
        }
        if (event instanceof ProjectRegistered project) {
            name(project.project().value(), project.name());
        }
        write(event, Optional.empty(), message, token);
    }

    @EventHandler
    void on(ClientEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(event, Optional.of(event.client()), message, token);
    }

    @EventHandler
    void on(HouseholdEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var client = event instanceof MemberEnrolled member ? Optional.of(member.client()) : Optional.<ClientId>empty();
        write(event, client, message, token);
    }

    private void name(UUID id, String name) {
        sql.sql("""
                        INSERT INTO query.audit_name (id, name) VALUES (:id, :name)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name
                        """).param("id", id).param("name", name).update();
    }

    private void write(Object event, Optional<ClientId> client, DomainEventMessage<?> message, TrackingToken token) {
        var catalogued = EventCatalog.of(event.getClass()).orElseThrow();
        var line = Sentences.about(event);
        sql.sql("""
                        INSERT INTO query.audit_trail
                            (position, stream, version, written_at, acted_by, agency_id, client_id, event, revision, sentence)
                        VALUES (:position, :stream, :version, :writtenAt, :actedBy, :agency::uuid, :client::uuid, :event,
                                :revision, :sentence)
                        ON CONFLICT (position) DO UPDATE SET
                            stream = excluded.stream, version = excluded.version, written_at = excluded.written_at,
                            acted_by = excluded.acted_by, agency_id = excluded.agency_id, client_id = excluded.client_id,
                            event = excluded.event, revision = excluded.revision, sentence = excluded.sentence
                        """)
                .param("position", token.position().orElseThrow())
                .param("stream", message.getAggregateIdentifier())
                .param("version", message.getSequenceNumber())
                .param("writtenAt", message.getTimestamp().atOffset(ZoneOffset.UTC))
                .param("actedBy", whoActed(line, event, message).orElse(null))
                .param("agency", line.agencyOf(event).map(AgencyId::value).orElse(null))
                .param("client", client.map(ClientId::value).orElse(null))
                .param("event", catalogued.name())
                .param("revision", catalogued.revision())
                .param("sentence", line.tell(event))
                .update();
    }

    /** A member is enrolled by whoever enrolled the household, which the stream has said before. */
    private Optional<String> whoActed(Line<?> line, Object event, DomainEventMessage<?> message) {
        return event instanceof MemberEnrolled
                ? whoEnrolled(message.getAggregateIdentifier())
                : line.whoActedIn(event).map(StaffId::value);
    }

    private Optional<String> whoEnrolled(String household) {
        return sql.sql("""
                        SELECT acted_by FROM query.audit_trail
                        WHERE stream = :household AND event = 'household.HouseholdEnrolled'
                        """).param("household", household).query(String.class).optional();
    }

    @ResetHandler
    void reset() {
        sql.sql("TRUNCATE query.audit_trail, query.audit_name").update();
    }
}
