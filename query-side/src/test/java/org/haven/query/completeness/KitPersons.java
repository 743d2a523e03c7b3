package org.haven.query.completeness;

import static org.haven.query.Examples.DANA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.DemographicsRecorded;
import org.haven.kernel.client.ClientEvent.IdentityRecorded;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.Race;
import org.haven.kernel.client.Ssn;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdEvent.HouseholdEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.YesNo;
import org.haven.query.Views;

/** The persons of the kit {@code anonymous-2026} as this service would have entered them; it refuses P07 and P08. */
final class KitPersons {

    private static final LocalDate START = LocalDate.of(2024, 11, 20);
    private static final LocalDate CREATED = LocalDate.of(2024, 11, 21);

    private final Map<String, ClientId> clients = new TreeMap<>();
    private final List<Object> events = new ArrayList<>();
    private final Views views;
    private final AgencyId agency;
    private final ProjectId project;
    private final HouseholdId familyOfP09 = HouseholdId.next();
    private final GrantId grantOfP09 = GrantId.next();

    KitPersons(Views views, AgencyId agency, ProjectId project) {
        this.views = views;
        this.agency = agency;
        this.project = project;
        var refused = NonAnswer.PREFERS_NOT_TO_ANSWER;
        var missing = NonAnswer.NOT_COLLECTED;
        var white = Answer.given(Set.of(Race.WHITE));
        named("P01", full("Ada", "Stone"), number("219042785"), exactly("1980-02-03"));
        anonymous("P02", refused, no(refused), no(refused), no(refused));
        anonymous("P03", refused, no(refused), exactly("1975-06-01"), Answer.given(Set.of(Race.ASIAN)));
        anonymous("P04", missing, no(missing), no(missing), no(missing));
        anonymous("P05", NonAnswer.DOES_NOT_KNOW, number("219091234"), about("1990-01-01"), white);
        anonymous("P06", refused, part("xxxxx4321"), no(refused), white);
        anonymous("P09", refused, no(refused), no(refused), white);
        childOfP09("P10", no(refused), no(refused), exactly("2024-11-20"));
        named("P11", Answer.given(new PersonName.Partial("Red", "", "", "")), part("219xx1234"), about("1999-01-01"));
        named(
                "P12",
                Answer.given(new PersonName.Partial("Red", "", "Hat", "")),
                number("219009999"),
                exactly("1914-12-31"));
    }

    Object[] events() {
        return events.toArray();
    }

    ClientId client(String kitId) {
        return Optional.ofNullable(clients.get(kitId)).orElseThrow();
    }

    private void named(String kitId, Answer<PersonName> name, Answer<Ssn> ssn, Answer<DateOfBirth> dob) {
        var client = next(kitId);
        events.add(new ClientRegistered(client, agency, CREATED, DANA));
        answers(client, new Identity(name, ssn, dob), Answer.given(Set.of(Race.WHITE)));
        alone(client);
    }

    private void anonymous(
            String kitId, NonAnswer noName, Answer<Ssn> ssn, Answer<DateOfBirth> dob, Answer<Set<Race>> races) {
        var client = next(kitId);
        var isP09 = kitId.equals("P09");
        events.add(new AnonymousRecordRequested(
                client,
                isP09 ? grantOfP09 : GrantId.next(),
                agency,
                project,
                AnonymityReason.PRIVACY,
                CREATED,
                Optional.empty(),
                Optional.empty(),
                DANA));
        answers(client, new Identity(no(noName), ssn, dob), races);
        if (isP09) {
            enrolls(familyOfP09, client, Relationship.HEAD_OF_HOUSEHOLD);
        } else {
            alone(client);
        }
    }

    private void childOfP09(String kitId, Answer<PersonName> name, Answer<Ssn> ssn, Answer<DateOfBirth> dob) {
        var client = next(kitId);
        events.add(new CoveredByGrant(client, grantOfP09, client("P09"), agency, CREATED, DANA));
        answers(client, new Identity(name, ssn, dob), Answer.given(Set.of(Race.WHITE)));
        enrolls(familyOfP09, client, Relationship.CHILD);
    }

    private ClientId next(String kitId) {
        var client = ClientId.next();
        clients.put(kitId, client);
        return client;
    }

    private void answers(ClientId client, Identity identity, Answer<Set<Race>> races) {
        events.add(new IdentityRecorded(
                client, identity.facts(CREATED), views.seal().seal(client, identity), DANA));
        events.add(new DemographicsRecorded(
                client,
                new Demographics(races, Answer.given(YesNo.NO), Answer.notGiven(NonAnswer.NOT_COLLECTED)),
                DANA));
    }

    private void alone(ClientId client) {
        enrolls(HouseholdId.next(), client, Relationship.HEAD_OF_HOUSEHOLD);
    }

    private void enrolls(HouseholdId household, ClientId client, Relationship relationship) {
        if (relationship == Relationship.HEAD_OF_HOUSEHOLD) {
            events.add(new HouseholdEnrolled(household, agency, project, Optional.of(new CocCode("CT-505")), DANA));
        }
        events.add(new MemberEnrolled(
                household, EnrollmentId.next(), client, agency, project, relationship, START, Answer.given(YesNo.NO)));
    }

    private static <T> Answer<T> no(NonAnswer why) {
        return Answer.notGiven(why);
    }

    private static Answer<PersonName> full(String first, String last) {
        return Answer.given(new PersonName.Full(first, "", last, ""));
    }

    private static Answer<Ssn> number(String digits) {
        return Answer.given(new Ssn.Full(digits));
    }

    private static Answer<Ssn> part(String digits) {
        return Answer.given(new Ssn.Partial(digits));
    }

    private static Answer<DateOfBirth> exactly(String date) {
        return Answer.given(new DateOfBirth.Exact(LocalDate.parse(date)));
    }

    private static Answer<DateOfBirth> about(String date) {
        return Answer.given(new DateOfBirth.Approximate(LocalDate.parse(date)));
    }
}
