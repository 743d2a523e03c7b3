package org.haven.query.service;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.eventstore.StoredEvent;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Row;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.element.Answers;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.service.ServiceEvent;
import org.haven.kernel.service.ServiceEvent.BedNightRecorded;
import org.haven.kernel.service.ServiceEvent.CoordinatedEntryEventRecorded;
import org.haven.kernel.service.ServiceEvent.CurrentLivingSituationRecorded;
import org.haven.kernel.service.ServiceEvent.ServiceProvided;
import org.haven.kernel.service.ServiceEvent.ServiceVoided;
import org.haven.query.viewer.Stays;
import org.haven.query.viewer.Told;
import org.springframework.stereotype.Component;

/** Keeps what was done for whom, as long as it counts, and of each act at which version it is. */
@Component
final class ServiceProjection extends ReadModel {

    private static final Table SERVICE = Table.of("query.service", "act_id", "service_id");
    private static final Table ACT = Table.of("query.service_act", "act_id", "act_id");
    private static final Table STAY = Table.of("query.service_stay", "household_id", "enrollment_id");
    private static final Table PROJECT = Table.of("query.service_project", "agency_id", "project_id");

    ServiceProjection() {
        super("service", SERVICE, ACT, STAY, PROJECT);
        on(
                BedNightRecorded.class,
                (e, at, rows) -> noted(e, "BED_NIGHT", e.enrollment(), e.project(), e.night(), rows)
                        .put("answers", Told.text(Answers.NONE)));
        on(
                ServiceProvided.class,
                (e, at, rows) ->
                        told(noted(e, "SERVICE", e.enrollment(), e.project(), e.on(), rows), e.answers(), e.words()));
        on(
                CurrentLivingSituationRecorded.class,
                (e, at, rows) -> told(
                        noted(e, "CURRENT_LIVING_SITUATION", e.enrollment(), e.project(), e.on(), rows),
                        e.answers(),
                        e.words()));
        on(
                CoordinatedEntryEventRecorded.class,
                (e, at, rows) -> told(
                        noted(e, "COORDINATED_ENTRY_EVENT", e.enrollment(), e.project(), e.on(), rows),
                        e.answers(),
                        e.words()));
        on(ServiceVoided.class, (e, at, rows) -> rows.drop(SERVICE, e.service().value()));
        on(ServiceEvent.class, ServiceProjection::moved);
        on(
                ProjectRegistered.class,
                (e, at, rows) -> rows.open(PROJECT, e.project().value()));
        Stays.keptIn(STAY, this::on);
    }

    private static Row noted(
            ServiceEvent e, String kind, EnrollmentId enrollment, ProjectId project, LocalDate on, Rows rows) {
        return rows.open(SERVICE, e.service().value())
                .put("kind", kind)
                .put("enrollment_id", enrollment.value())
                .put("client_id", e.client().value())
                .put("project_id", project.value())
                .put("on_date", on);
    }

    private static void told(Row row, Answers answers, Optional<SealedWords> words) {
        row.put("answers", Told.text(answers)).put("words", words.map(SealedWords::ciphertext));
    }

    private static void moved(ServiceEvent e, StoredEvent at, Rows rows) {
        rows.open(ACT, e.act().value()).put("version", at.version());
    }
}
