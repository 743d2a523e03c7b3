package org.haven.query.completeness.question6;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.Ssn;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.NonAnswer;
import org.haven.query.completeness.element.AgeGroup;

/** Persons in a report, as the tests speak of them. */
final class PersonExamples {

    static final ReportRange YEAR_2025 = new ReportRange(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 9, 30));
    static final LocalDate START = LocalDate.of(2024, 11, 20);
    static final LocalDate RECORD_CREATED = LocalDate.of(2024, 11, 21);
    static final Person.Birth SOUND_BIRTH = born(LocalDate.of(1980, 2, 3), true);

    private PersonExamples() {}

    static Person sound() {
        return new Person(
                new Person.Name(DataQuality.FULL, true),
                new Person.Ssn(DataQuality.FULL, true, false),
                SOUND_BIRTH,
                new Person.Races(true, Optional.empty()),
                false);
    }

    static Person with(Person.Name name) {
        return new Person(name, sound().ssn(), sound().birth(), sound().races(), false);
    }

    static Person with(Person.Ssn ssn) {
        return new Person(sound().name(), ssn, sound().birth(), sound().races(), false);
    }

    static Person with(Person.Birth birth) {
        return new Person(sound().name(), sound().ssn(), birth, sound().races(), false);
    }

    static Person with(Person.Races races) {
        return new Person(sound().name(), sound().ssn(), sound().birth(), races, false);
    }

    static Person ofWhomNothingIsRecorded() {
        return new Person(
                Person.Name.NOTHING_RECORDED,
                Person.Ssn.NOTHING_RECORDED,
                Person.Birth.nothingRecorded(true),
                Person.Races.NOTHING_RECORDED,
                true);
    }

    static Person.Birth born(LocalDate date, boolean head) {
        return born(new DateOfBirth.Exact(date), START, head);
    }

    static Person.Birth born(DateOfBirth dob, LocalDate start, boolean head) {
        Answer<PersonName> name = Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER);
        Answer<Ssn> ssn = Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER);
        var facts = new Identity(name, ssn, Answer.given(dob)).facts(RECORD_CREATED);
        return Person.Birth.of(
                facts.dateOfBirth(), true, facts.dateOfBirthIssue(), Optional.of(dob.date()), start, YEAR_2025, head);
    }

    static Person.Ssn numbered(Ssn ssn) {
        return new Person.Ssn(DataQuality.of(Answer.given(ssn)), true, ssn.isIssue());
    }

    static AgeGroup age(Person person) {
        return person.birth().age();
    }
}
