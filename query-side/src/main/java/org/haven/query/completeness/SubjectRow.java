package org.haven.query.completeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DobIssue;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.YesNo;
import org.haven.query.completeness.element.AgeGroup;
import org.haven.query.completeness.element.Subject;
import org.haven.query.completeness.element.Withheld;
import org.haven.query.completeness.question6.Person;
import org.haven.query.completeness.question6.ReportRange;
import org.haven.query.completeness.question6.Stay;

/**
 * The facts of one client in one stay.
 *
 * @param born where the identity is known here
 * @param visible whether the viewer may see who this is
 */
record SubjectRow(
        Stay stay,
        Relationship relationship,
        Answer<YesNo> disablingCondition,
        boolean openedAnonymously,
        Person.Name name,
        Person.Ssn ssn,
        DataQuality birthQuality,
        DobIssue birthIssue,
        Optional<LocalDate> born,
        Person.Races races,
        Answer<YesNo> veteran,
        boolean embargoed,
        boolean visible) {

    static SubjectRow read(ResultSet row) throws SQLException {
        var ssnQuality = HudCode.of(DataQuality.class, row.getInt("ssn_quality"));
        var raceMarked = row.getBoolean("race_marked");
        return new SubjectRow(
                new Stay(
                        new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                        new ClientId(row.getObject("client_id", UUID.class)),
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        HudCode.of(ProjectType.class, row.getInt("type")),
                        row.getObject("entry_date", LocalDate.class),
                        Optional.ofNullable(row.getObject("exit_date", LocalDate.class))),
                HudCode.of(Relationship.class, row.getInt("relationship")),
                yesNo(row.getInt("disabling_condition")),
                row.getBoolean("opened_anonymously"),
                new Person.Name(
                        HudCode.of(DataQuality.class, row.getInt("name_quality")), row.getBoolean("first_and_last")),
                new Person.Ssn(ssnQuality, given(ssnQuality), row.getBoolean("ssn_issue")),
                HudCode.of(DataQuality.class, row.getInt("dob_quality")),
                DobIssue.valueOf(row.getString("dob_issue")),
                Optional.ofNullable(row.getObject("date_of_birth", LocalDate.class)),
                new Person.Races(
                        raceMarked,
                        Optional.of(HudCode.of(NonAnswer.class, row.getInt("race_none")))
                                .filter(none -> !raceMarked)),
                yesNo(row.getInt("veteran")),
                row.getBoolean("embargoed"),
                row.getBoolean("visible"));
    }

    /** Entered without a name, and none given since. */
    boolean anonymous() {
        return openedAnonymously && !given(name.quality());
    }

    Person person(ReportRange range) {
        var birth = Person.Birth.of(
                birthQuality,
                given(birthQuality),
                birthIssue,
                born,
                stay.entryDate(),
                range,
                relationship == Relationship.HEAD_OF_HOUSEHOLD);
        return new Person(name, ssn, birth, races, anonymous());
    }

    Subject subject(ReportRange range) {
        return new Subject(
                new Subject.Client(
                        AgeGroup.on(range.dayOfAge(stay.entryDate()), born),
                        Withheld.of(name.quality()),
                        Withheld.of(ssn.quality()),
                        Withheld.of(birthQuality),
                        races.none().<Answer<?>>map(Answer::notGiven).orElseGet(() -> Answer.given(races)),
                        veteran),
                new Subject.Stay(
                        disablingCondition,
                        relationship == Relationship.NOT_COLLECTED
                                ? Answer.notGiven(NonAnswer.NOT_COLLECTED)
                                : Answer.given(relationship)));
    }

    private static boolean given(DataQuality quality) {
        return quality == DataQuality.FULL || quality == DataQuality.PARTIAL;
    }

    private static Answer<YesNo> yesNo(int code) {
        return Arrays.stream(YesNo.values())
                .filter(value -> value.code() == code)
                .findFirst()
                .map(Answer::given)
                .orElseGet(() -> Answer.notGiven(HudCode.of(NonAnswer.class, code)));
    }
}
