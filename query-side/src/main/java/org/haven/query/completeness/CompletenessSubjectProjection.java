package org.haven.query.completeness;

import java.util.Optional;
import java.util.UUID;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Row;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.DemographicsTold;
import org.haven.kernel.client.ClientEvent.IdentityTold;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.DobIssue;
import org.haven.kernel.client.IdentityFacts;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdEvent.DisablingConditionChanged;
import org.haven.kernel.household.HouseholdEvent.DisablingConditionCorrected;
import org.haven.kernel.household.HouseholdEvent.EnrollmentVoided;
import org.haven.kernel.household.HouseholdEvent.EntryDateCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitReversed;
import org.haven.kernel.household.HouseholdEvent.HeadOfHouseholdNamed;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberExited;
import org.haven.kernel.household.HouseholdEvent.OfMember;
import org.haven.kernel.household.HouseholdEvent.RelationshipChanged;
import org.haven.kernel.household.HouseholdEvent.RelationshipCorrected;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.NonAnswer;
import org.springframework.stereotype.Component;

/** Gathers what completeness is judged by, and judges nothing. */
@Component
final class CompletenessSubjectProjection extends ReadModel {

    private static final Table SUBJECT = Table.of("query.completeness_subject", "household_id", "enrollment_id");
    private static final Table CLIENT = Table.of("query.completeness_client", "client_id", "client_id");
    private static final Table PROJECT = Table.of("query.completeness_project", "agency_id", "project_id");

    private static final int NOT_COLLECTED = NonAnswer.NOT_COLLECTED.code();

    CompletenessSubjectProjection() {
        super("completeness_subject", SUBJECT, CLIENT, PROJECT);
        on(
                ProjectRegistered.class,
                (e, at, rows) -> rows.open(PROJECT, e.project().value())
                        .put("name", e.name())
                        .put("type", e.type().code()));
        on(
                MemberEnrolled.class,
                (e, at, rows) -> rows.open(SUBJECT, e.enrollment().value())
                        .put("client_id", e.client().value())
                        .put("project_id", e.project().value())
                        .put("entry_date", e.entryDate())
                        .put("relationship", e.relationship().code())
                        .put("disabling_condition", code(e.disablingCondition())));
        on(HeadOfHouseholdNamed.class, (e, at, rows) -> rows.all(SUBJECT).forEach(row -> related(row, e)));
        on(
                RelationshipChanged.class,
                (e, at, rows) -> put("relationship", e.relationship().code(), e, rows));
        on(
                RelationshipCorrected.class,
                (e, at, rows) -> put("relationship", e.relationship().code(), e, rows));
        on(EntryDateCorrected.class, (e, at, rows) -> put("entry_date", e.entryDate(), e, rows));
        on(
                DisablingConditionChanged.class,
                (e, at, rows) -> put("disabling_condition", code(e.disablingCondition()), e, rows));
        on(
                DisablingConditionCorrected.class,
                (e, at, rows) -> put("disabling_condition", code(e.disablingCondition()), e, rows));
        on(MemberExited.class, (e, at, rows) -> put("exit_date", e.exitDate(), e, rows));
        on(ExitCorrected.class, (e, at, rows) -> put("exit_date", e.exitDate(), e, rows));
        on(ExitReversed.class, (e, at, rows) -> put("exit_date", Optional.empty(), e, rows));
        on(
                EnrollmentVoided.class,
                (e, at, rows) -> rows.drop(SUBJECT, e.enrollment().value()));
        on(AnonymousRecordRequested.class, (e, at, rows) -> client(e, rows).put("opened_anonymously", true));
        on(CoveredByGrant.class, (e, at, rows) -> client(e, rows).put("opened_anonymously", true));
        on(IdentityTold.class, (e, at, rows) -> identified(e.facts(), client(e, rows)));
        on(DemographicsTold.class, (e, at, rows) -> answered(e.demographics(), client(e, rows)));
    }

    private static void related(Row row, HeadOfHouseholdNamed e) {
        row.get("enrollment_id", UUID.class)
                .flatMap(enrollment -> Optional.ofNullable(e.relationships().get(new EnrollmentId(enrollment))))
                .ifPresent(relationship -> row.put("relationship", relationship.code()));
    }

    private static void put(String column, Object value, OfMember e, Rows rows) {
        rows.find(SUBJECT, e.enrollment().value()).ifPresent(row -> row.put(column, value));
    }

    /** What is known of a client; of one who was never asked, that nothing was collected. */
    private static Row client(ClientEvent event, Rows rows) {
        var client = event.client().value();
        return rows.find(CLIENT, client)
                .orElseGet(() -> rows.open(CLIENT, client)
                        .put("opened_anonymously", false)
                        .put("name_quality", NOT_COLLECTED)
                        .put("first_and_last", false)
                        .put("ssn_quality", NOT_COLLECTED)
                        .put("ssn_issue", false)
                        .put("dob_quality", NOT_COLLECTED)
                        .put("dob_issue", DobIssue.NONE)
                        .put("race_marked", false)
                        .put("race_none", NOT_COLLECTED)
                        .put("veteran", NOT_COLLECTED));
    }

    private static void identified(IdentityFacts facts, Row client) {
        client.put("name_quality", facts.name().code())
                .put("first_and_last", facts.firstAndLast())
                .put("ssn_quality", facts.ssn().code())
                .put("ssn_issue", facts.ssnIssue())
                .put("dob_quality", facts.dateOfBirth().code())
                .put("dob_issue", facts.dateOfBirthIssue());
    }

    private static void answered(Demographics demographics, Row client) {
        var races = demographics.races();
        client.put("race_marked", races.asGiven().isPresent())
                .put(
                        "race_none",
                        races.asNotGiven().orElse(NonAnswer.NOT_COLLECTED).code())
                .put("veteran", code(demographics.veteran()));
    }

    private static <T extends HudCode> int code(Answer<T> answer) {
        return answer.asGiven()
                .map(HudCode::code)
                .orElseGet(() ->
                        answer.asNotGiven().orElse(NonAnswer.NOT_COLLECTED).code());
    }
}
