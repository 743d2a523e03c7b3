package org.haven.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.haven.kernel.agency.AgencyEvent.AgencyRegistered;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.IdentityRecorded;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.client.Ssn;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdEvent.HouseholdEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.YesNo;
import org.haven.query.viewer.Viewer;

/** Invented people, agencies and stays. Only what matters to a test is said in the test. */
public final class Examples {

    public static final LocalDate ON = LocalDate.of(2026, 3, 1);
    public static final StaffId DANA = new StaffId("dana.worker");
    public static final StaffId HUGO = new StaffId("hugo.hdc");

    private Examples() {}

    public static Viewer worker(AgencyId agency) {
        return new Viewer(DANA, Optional.of(agency), Role.WORKER);
    }

    public static Viewer hdc(AgencyId agency) {
        return new Viewer(HUGO, Optional.of(agency), Role.HDC);
    }

    public static Viewer auditor() {
        return new Viewer(new StaffId("ada.auditor"), Optional.empty(), Role.AUDITOR);
    }

    public static Viewer analyst() {
        return new Viewer(new StaffId("noor.analyst"), Optional.empty(), Role.ANALYST);
    }

    public static Viewer admin() {
        return new Viewer(new StaffId("abe.admin"), Optional.empty(), Role.ADMIN);
    }

    public static AgencyRegistered agencyRegistered(AgencyId agency) {
        return new AgencyRegistered(
                agency, "Harbor House", ZoneId.of("America/New_York"), false, Optional.of("ORG-" + agency));
    }

    public static ProjectRegistered projectRegistered(AgencyId agency, ProjectId project) {
        return new ProjectRegistered(
                agency,
                project,
                "Harbor Nights",
                ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT,
                Set.of(new CocCode("CT-503"), new CocCode("CT-505")),
                Optional.of("P-7"));
    }

    public static ClientRegistered registered(ClientId client, AgencyId agency) {
        return new ClientRegistered(client, agency, ON, DANA);
    }

    public static AnonymousRecordRequested requested(
            ClientId client, GrantId grant, AgencyId agency, ProjectId project) {
        return new AnonymousRecordRequested(
                client, grant, agency, project, AnonymityReason.SAFETY, ON, Optional.empty(), Optional.empty(), DANA);
    }

    public static AnonymousRecordRequested requestedProvisionally(
            ClientId client, GrantId grant, AgencyId agency, ProjectId project) {
        return new AnonymousRecordRequested(
                client,
                grant,
                agency,
                project,
                AnonymityReason.PRIVACY,
                ON,
                Optional.empty(),
                Optional.of(Instant.parse("2026-03-03T17:00:00Z")),
                DANA);
    }

    public static AnonymousRecordApproved approved(ClientId client, GrantId grant) {
        return new AnonymousRecordApproved(client, grant, HUGO, false, Instant.parse("2026-03-09T04:00:00Z"));
    }

    public static CoveredByGrant covered(ClientId member, GrantId grant, ClientId holder, AgencyId agency) {
        return new CoveredByGrant(member, grant, holder, agency, ON, DANA);
    }

    public static RoiChoiceRecorded shares(ClientId client, Sharing sharing) {
        return shares(client, sharing, ON, Optional.empty());
    }

    public static RoiChoiceRecorded shares(
            ClientId client, Sharing sharing, LocalDate since, Optional<LocalDate> until) {
        return new RoiChoiceRecorded(
                client,
                new RoiTerms(RoiChoice.SIGNED, sharing, since, until, "2026-01", Optional.empty()),
                Optional.empty(),
                DANA);
    }

    public static RoiChoiceRecorded entersAnonymously(ClientId client) {
        return new RoiChoiceRecorded(
                client,
                new RoiTerms(
                        RoiChoice.ENTER_ANONYMOUS,
                        new Sharing.OwnAgency(),
                        ON,
                        Optional.empty(),
                        "2026-01",
                        Optional.empty()),
                Optional.empty(),
                DANA);
    }

    public static RoiRevoked revokes(ClientId client) {
        return new RoiRevoked(client, ON.plusDays(5), DANA);
    }

    public static Identity named(String first, String last) {
        return new Identity(
                Answer.given(new PersonName.Full(first, "", last, "")),
                Answer.given(new Ssn.Full("123456780")),
                Answer.given(new DateOfBirth.Exact(LocalDate.of(1984, 7, 23))));
    }

    /** No name and no number, but a date of birth. */
    public static Identity nameless(LocalDate born) {
        return new Identity(
                Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
                Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
                Answer.given(new DateOfBirth.Exact(born)));
    }

    public static IdentityRecorded identified(Views views, ClientId client, Identity identity) {
        return new IdentityRecorded(client, identity.facts(ON), views.seal().seal(client, identity), DANA);
    }

    public static HouseholdEnrolled enrolled(HouseholdId household, AgencyId agency, ProjectId project) {
        return new HouseholdEnrolled(household, agency, project, Optional.of(new CocCode("CT-505")), DANA);
    }

    public static MemberEnrolled head(HouseholdId household, ClientId client, AgencyId agency, ProjectId project) {
        return member(household, client, agency, project, Relationship.HEAD_OF_HOUSEHOLD, ON);
    }

    public static MemberEnrolled member(
            HouseholdId household,
            ClientId client,
            AgencyId agency,
            ProjectId project,
            Relationship relationship,
            LocalDate entry) {
        return new MemberEnrolled(
                household, EnrollmentId.next(), client, agency, project, relationship, entry, Answer.given(YesNo.NO));
    }
}
