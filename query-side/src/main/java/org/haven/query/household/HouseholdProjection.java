package org.haven.query.household;

import java.util.Optional;
import java.util.UUID;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Row;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.element.Answers;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdEvent;
import org.haven.kernel.household.HouseholdEvent.DisablingConditionChanged;
import org.haven.kernel.household.HouseholdEvent.DisablingConditionCorrected;
import org.haven.kernel.household.HouseholdEvent.EnrollmentCocCorrected;
import org.haven.kernel.household.HouseholdEvent.EnrollmentVoided;
import org.haven.kernel.household.HouseholdEvent.EntryDateCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitReversed;
import org.haven.kernel.household.HouseholdEvent.HeadOfHouseholdNamed;
import org.haven.kernel.household.HouseholdEvent.HouseholdEnrolled;
import org.haven.kernel.household.HouseholdEvent.HouseholdMovedIn;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberExited;
import org.haven.kernel.household.HouseholdEvent.MoveInCorrected;
import org.haven.kernel.household.HouseholdEvent.OfMember;
import org.haven.kernel.household.HouseholdEvent.RelationshipChanged;
import org.haven.kernel.household.HouseholdEvent.RelationshipCorrected;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.YesNo;
import org.springframework.stereotype.Component;

/** Keeps of each household's stay who is in it, and what has become of each. */
@Component
final class HouseholdProjection extends ReadModel {

    private static final Table HOUSEHOLD = Table.of("query.household", "household_id", "household_id");
    private static final Table MEMBER = Table.of("query.household_member", "household_id", "enrollment_id");

    HouseholdProjection() {
        super("household", HOUSEHOLD, MEMBER);
        on(
                HouseholdEnrolled.class,
                (e, at, rows) -> rows.open(HOUSEHOLD, e.household().value())
                        .put("agency_id", e.agency().value())
                        .put("project_id", e.project().value())
                        .put("coc", e.coc().map(CocCode::value)));
        on(
                HouseholdEvent.class,
                (e, at, rows) ->
                        rows.find(HOUSEHOLD, e.household().value()).ifPresent(row -> row.put("version", at.version())));
        on(EnrollmentCocCorrected.class, (e, at, rows) -> put("coc", e.coc().map(CocCode::value), e, rows));
        on(HouseholdMovedIn.class, (e, at, rows) -> put("moved_in", e.on(), e, rows));
        on(MoveInCorrected.class, (e, at, rows) -> put("moved_in", e.on(), e, rows));
        on(
                MemberEnrolled.class,
                (e, at, rows) -> rows.open(MEMBER, e.enrollment().value())
                        .put("client_id", e.client().value())
                        .put("relationship", e.relationship().code())
                        .put("entry_date", e.entryDate())
                        .put("disabling_condition", code(e.disablingCondition())));
        on(HeadOfHouseholdNamed.class, (e, at, rows) -> rows.all(MEMBER).forEach(row -> related(row, e)));
        on(
                RelationshipChanged.class,
                (e, at, rows) -> member(e, rows)
                        .ifPresent(
                                row -> row.put("relationship", e.relationship().code())));
        on(
                RelationshipCorrected.class,
                (e, at, rows) -> member(e, rows)
                        .ifPresent(
                                row -> row.put("relationship", e.relationship().code())));
        on(
                EntryDateCorrected.class,
                (e, at, rows) -> member(e, rows).ifPresent(row -> row.put("entry_date", e.entryDate())));
        on(
                DisablingConditionChanged.class,
                (e, at, rows) ->
                        member(e, rows).ifPresent(row -> row.put("disabling_condition", code(e.disablingCondition()))));
        on(
                DisablingConditionCorrected.class,
                (e, at, rows) ->
                        member(e, rows).ifPresent(row -> row.put("disabling_condition", code(e.disablingCondition()))));
        on(
                MemberExited.class,
                (e, at, rows) -> member(e, rows)
                        .ifPresent(row ->
                                row.put("exit_date", e.exitDate()).put("destination", destination(e.answers()))));
        on(
                ExitCorrected.class,
                (e, at, rows) -> member(e, rows)
                        .ifPresent(row ->
                                row.put("exit_date", e.exitDate()).put("destination", destination(e.answers()))));
        on(
                ExitReversed.class,
                (e, at, rows) -> member(e, rows)
                        .ifPresent(row -> row.put("exit_date", null).put("destination", null)));
        on(
                EnrollmentVoided.class,
                (e, at, rows) -> rows.drop(MEMBER, e.enrollment().value()));
    }

    private static void put(String column, Object value, HouseholdEvent e, Rows rows) {
        rows.find(HOUSEHOLD, e.household().value()).ifPresent(row -> row.put(column, value));
    }

    private static Optional<Row> member(OfMember e, Rows rows) {
        return rows.find(MEMBER, e.enrollment().value());
    }

    private static void related(Row row, HeadOfHouseholdNamed e) {
        row.get("enrollment_id", UUID.class)
                .flatMap(enrollment -> Optional.ofNullable(e.relationships().get(new EnrollmentId(enrollment))))
                .ifPresent(relationship -> row.put("relationship", relationship.code()));
    }

    private static int destination(Answers answers) {
        return answers.code("Destination").map(Integer::valueOf).orElse(NonAnswer.NOT_COLLECTED.code());
    }

    private static int code(Answer<YesNo> answer) {
        return answer.asGiven()
                .map(HudCode::code)
                .orElseGet(() ->
                        answer.asNotGiven().orElse(NonAnswer.NOT_COLLECTED).code());
    }
}
