package org.haven.query.completeness;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.DemographicsCorrected;
import org.haven.kernel.client.ClientEvent.DemographicsRecorded;
import org.haven.kernel.client.ClientEvent.IdentityCorrected;
import org.haven.kernel.client.ClientEvent.IdentityRecorded;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.IdentityFacts;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.NonAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what completeness is judged by, and judges nothing. */
@Component
@ProcessingGroup("completeness_subject")
final class CompletenessSubjectProjection {

    private final JdbcClient sql;

    CompletenessSubjectProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(ProjectRegistered event) {
        sql.sql("""
                        INSERT INTO query.completeness_project (project_id, agency_id, name, type)
                        VALUES (:project, :agency, :name, :type)
                        ON CONFLICT (project_id) DO UPDATE SET
                            agency_id = excluded.agency_id, name = excluded.name, type = excluded.type
                        """)
                .param("project", event.project().value())
                .param("agency", event.agency().value())
                .param("name", event.name())
                .param("type", event.type().code())
                .update();
    }

    @EventHandler
    void on(AnonymousRecordRequested event) {
        openedAnonymously(event.client());
    }

    @EventHandler
    void on(CoveredByGrant event) {
        openedAnonymously(event.client());
    }

    private void openedAnonymously(ClientId client) {
        sql.sql("""
                        INSERT INTO query.completeness_client (client_id, opened_anonymously) VALUES (:client, true)
                        ON CONFLICT (client_id) DO UPDATE SET opened_anonymously = true
                        """).param("client", client.value()).update();
    }

    @EventHandler
    void on(IdentityRecorded event) {
        identified(event.client(), event.facts());
    }

    @EventHandler
    void on(IdentityCorrected event) {
        identified(event.client(), event.facts());
    }

    private void identified(ClientId client, IdentityFacts facts) {
        sql.sql("""
                        INSERT INTO query.completeness_client
                            (client_id, name_quality, first_and_last, ssn_quality, ssn_issue, dob_quality, dob_issue)
                        VALUES (:client, :name, :firstAndLast, :ssn, :ssnIssue, :dob, :dobIssue)
                        ON CONFLICT (client_id) DO UPDATE SET
                            name_quality = excluded.name_quality,
                            first_and_last = excluded.first_and_last,
                            ssn_quality = excluded.ssn_quality,
                            ssn_issue = excluded.ssn_issue,
                            dob_quality = excluded.dob_quality,
                            dob_issue = excluded.dob_issue
                        """)
                .param("client", client.value())
                .param("name", facts.name().code())
                .param("firstAndLast", facts.firstAndLast())
                .param("ssn", facts.ssn().code())
                .param("ssnIssue", facts.ssnIssue())
                .param("dob", facts.dateOfBirth().code())
                .param("dobIssue", facts.dateOfBirthIssue().name())
                .update();
    }

    @EventHandler
    void on(DemographicsRecorded event) {
        answered(event.client(), event.demographics());
    }

    @EventHandler
    void on(DemographicsCorrected event) {
        answered(event.client(), event.demographics());
    }

    private void answered(ClientId client, Demographics demographics) {
        var races = demographics.races();
        sql.sql("""
                        INSERT INTO query.completeness_client (client_id, race_marked, race_none, veteran)
                        VALUES (:client, :raceMarked, :raceNone, :veteran)
                        ON CONFLICT (client_id) DO UPDATE SET
                            race_marked = excluded.race_marked,
                            race_none = excluded.race_none,
                            veteran = excluded.veteran
                        """)
                .param("client", client.value())
                .param("raceMarked", races.asGiven().isPresent())
                .param(
                        "raceNone",
                        races.asNotGiven().orElse(NonAnswer.NOT_COLLECTED).code())
                .param("veteran", code(demographics.veteran()))
                .update();
    }

    @EventHandler
    void on(MemberEnrolled event) {
        sql.sql("""
                        INSERT INTO query.completeness_subject
                            (enrollment_id, client_id, project_id, entry_date, relationship, disabling_condition)
                        VALUES (:enrollment, :client, :project, :entryDate, :relationship, :disablingCondition)
                        ON CONFLICT (enrollment_id) DO UPDATE SET
                            client_id = excluded.client_id,
                            project_id = excluded.project_id,
                            entry_date = excluded.entry_date,
                            relationship = excluded.relationship,
                            disabling_condition = excluded.disabling_condition
                        """)
                .param("enrollment", event.enrollment().value())
                .param("client", event.client().value())
                .param("project", event.project().value())
                .param("entryDate", event.entryDate())
                .param("relationship", event.relationship().code())
                .param("disablingCondition", code(event.disablingCondition()))
                .update();
    }

    @ResetHandler
    void reset() {
        sql.sql("TRUNCATE query.completeness_subject, query.completeness_client, query.completeness_project")
                .update();
    }

    private static <T extends HudCode> int code(Answer<T> answer) {
        return answer.asGiven()
                .map(HudCode::code)
                .orElseGet(() ->
                        answer.asNotGiven().orElse(NonAnswer.NOT_COLLECTED).code());
    }
}
