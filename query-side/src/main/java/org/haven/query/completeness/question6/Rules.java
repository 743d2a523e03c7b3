package org.haven.query.completeness.question6;

import static org.haven.kernel.hud.DataQuality.DOES_NOT_KNOW;
import static org.haven.kernel.hud.DataQuality.FULL;
import static org.haven.kernel.hud.DataQuality.NOT_COLLECTED;
import static org.haven.kernel.hud.DataQuality.PARTIAL;
import static org.haven.kernel.hud.DataQuality.PREFERS_NOT_TO_ANSWER;
import static org.haven.query.completeness.question6.Column.B;
import static org.haven.query.completeness.question6.Column.C;
import static org.haven.query.completeness.question6.Column.D;
import static org.haven.query.completeness.question6.Row.DOB;
import static org.haven.query.completeness.question6.Row.NAME;
import static org.haven.query.completeness.question6.Row.RACE;
import static org.haven.query.completeness.question6.Row.SSN;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.haven.kernel.client.DobIssue;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.NonAnswer;
import org.haven.query.completeness.element.AgeGroup;

/** Every reason of Question 6a (HUD FY2026 APR programming specifications, Q6a; glossary v1.0). */
final class Rules {

    private static final Set<DataQuality> NOT_GIVEN = Set.of(DOES_NOT_KNOW, PREFERS_NOT_TO_ANSWER, NOT_COLLECTED);

    private static final List<Rule> PUBLISHED = List.of(
            new Rule(NAME, B, "NAME_DOES_NOT_KNOW", name(DOES_NOT_KNOW)),
            new Rule(NAME, B, "NAME_REFUSED", name(PREFERS_NOT_TO_ANSWER)),
            new Rule(NAME, C, "NAME_NOT_COLLECTED", name(NOT_COLLECTED)),
            new Rule(NAME, C, "NAME_FIRST_OR_LAST_EMPTY", Rules::firstOrLastIsEmpty),
            new Rule(NAME, D, "NAME_PARTIAL", name(PARTIAL)),
            new Rule(SSN, B, "SSN_DOES_NOT_KNOW", ssn(DOES_NOT_KNOW)),
            new Rule(SSN, B, "SSN_REFUSED", ssn(PREFERS_NOT_TO_ANSWER)),
            new Rule(SSN, C, "SSN_NOT_COLLECTED", ssn(NOT_COLLECTED)),
            new Rule(SSN, C, "SSN_EMPTY", Rules::ssnIsEmpty),
            new Rule(SSN, D, "SSN_BAD_SHAPE", person -> person.ssn().badShape()),
            new Rule(DOB, B, "DOB_DOES_NOT_KNOW", emptyBirth(DOES_NOT_KNOW)),
            new Rule(DOB, B, "DOB_REFUSED", emptyBirth(PREFERS_NOT_TO_ANSWER)),
            new Rule(DOB, C, "DOB_NOT_COLLECTED", emptyBirth(NOT_COLLECTED)),
            new Rule(DOB, C, "DOB_EMPTY", emptyBirth(FULL).or(emptyBirth(PARTIAL))),
            new Rule(DOB, D, "DOB_STORED_THOUGH_NOT_GIVEN", Rules::birthIsStoredThoughNotGiven),
            new Rule(DOB, D, "DOB_APPROXIMATE", Rules::birthIsApproximate),
            new Rule(DOB, D, "DOB_BEFORE_1915", birth(DobIssue.BEFORE_1915)),
            new Rule(DOB, D, "DOB_AFTER_RECORD_CREATED", birth(DobIssue.AFTER_RECORD_CREATED)),
            new Rule(DOB, D, "DOB_ON_OR_AFTER_START", Rules::headOrAdultBornOnOrAfterStart),
            new Rule(RACE, B, "RACE_DOES_NOT_KNOW", races(NonAnswer.DOES_NOT_KNOW)),
            new Rule(RACE, B, "RACE_REFUSED", races(NonAnswer.PREFERS_NOT_TO_ANSWER)),
            new Rule(RACE, C, "RACE_NOT_COLLECTED", Rules::noRaceIsRecorded));

    private static final List<Rule> OF_THE_DATA_LAB = Stream.concat(
                    PUBLISHED.stream(), Stream.of(new Rule(SSN, D, "SSN_PARTIAL", ssn(PARTIAL))))
            .toList();

    private Rules() {}

    static List<Rule> under(SsnReading reading) {
        return switch (reading) {
            case TEXT -> PUBLISHED;
            case DATALAB -> OF_THE_DATA_LAB;
        };
    }

    private static Predicate<Person> name(DataQuality quality) {
        return person -> person.name().quality() == quality;
    }

    private static boolean firstOrLastIsEmpty(Person person) {
        return !person.name().firstAndLast()
                && !NOT_GIVEN.contains(person.name().quality());
    }

    private static Predicate<Person> ssn(DataQuality quality) {
        return person -> person.ssn().quality() == quality;
    }

    private static boolean ssnIsEmpty(Person person) {
        return !person.ssn().stored() && !NOT_GIVEN.contains(person.ssn().quality());
    }

    private static Predicate<Person> emptyBirth(DataQuality quality) {
        return person -> !person.birth().stored() && person.birth().quality() == quality;
    }

    private static boolean birthIsStoredThoughNotGiven(Person person) {
        return person.birth().stored() && NOT_GIVEN.contains(person.birth().quality());
    }

    private static boolean birthIsApproximate(Person person) {
        return person.birth().quality() == PARTIAL;
    }

    private static Predicate<Person> birth(DobIssue issue) {
        return person -> person.birth().issue() == issue;
    }

    /** A child born on the day the household came, or later, is sound. */
    private static boolean headOrAdultBornOnOrAfterStart(Person person) {
        var birth = person.birth();
        return birth.onOrAfterStart() && (birth.head() || birth.age() == AgeGroup.ADULT);
    }

    private static Predicate<Person> races(NonAnswer why) {
        return person -> person.races().none().filter(why::equals).isPresent();
    }

    private static boolean noRaceIsRecorded(Person person) {
        return !person.races().marked();
    }
}
