package org.haven.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.Examples.DANA;
import static org.haven.query.Examples.HUGO;
import static org.haven.query.Examples.ON;
import static org.haven.query.Examples.agencyRegistered;
import static org.haven.query.Examples.approved;
import static org.haven.query.Examples.covered;
import static org.haven.query.Examples.enrolled;
import static org.haven.query.Examples.entersAnonymously;
import static org.haven.query.Examples.head;
import static org.haven.query.Examples.identified;
import static org.haven.query.Examples.member;
import static org.haven.query.Examples.named;
import static org.haven.query.Examples.projectRegistered;
import static org.haven.query.Examples.registered;
import static org.haven.query.Examples.requested;
import static org.haven.query.Examples.requestedProvisionally;
import static org.haven.query.Examples.revokes;
import static org.haven.query.Examples.shares;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.haven.kernel.agency.AgencyEvent;
import org.haven.kernel.agency.AgencyEvent.AnonymousEntryPolicySet;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcNamed;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcRemoved;
import org.haven.kernel.agency.AgencyEvent.NotEnteredTallied;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.agency.NotEnteredReason;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.agency.TallyId;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentCorrected;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentRecorded;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentVoided;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.AnonymizationReason;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.DemographicsCorrected;
import org.haven.kernel.client.ClientEvent.DemographicsRecorded;
import org.haven.kernel.client.ClientEvent.FamilyMemberAdded;
import org.haven.kernel.client.ClientEvent.IdentityCorrected;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.ClientEvent.ReturnCodeIssued;
import org.haven.kernel.client.ClientEvent.ReturnCodeReissued;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Identifier;
import org.haven.kernel.client.LinkReason;
import org.haven.kernel.client.Race;
import org.haven.kernel.client.ReissueReason;
import org.haven.kernel.client.ReturnCode;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.client.UnlinkReason;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorChanged;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorCorrected;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorRecorded;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorVoided;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.descriptor.DescriptorKind;
import org.haven.kernel.element.Answers;
import org.haven.kernel.element.Stage;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.HouseholdEvent.DisablingConditionChanged;
import org.haven.kernel.household.HouseholdEvent.DisablingConditionCorrected;
import org.haven.kernel.household.HouseholdEvent.EnrollmentCocCorrected;
import org.haven.kernel.household.HouseholdEvent.EnrollmentVoided;
import org.haven.kernel.household.HouseholdEvent.EntryDateCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitReversed;
import org.haven.kernel.household.HouseholdEvent.HeadOfHouseholdNamed;
import org.haven.kernel.household.HouseholdEvent.HouseholdMovedIn;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberExited;
import org.haven.kernel.household.HouseholdEvent.MoveInCorrected;
import org.haven.kernel.household.HouseholdEvent.RelationshipChanged;
import org.haven.kernel.household.HouseholdEvent.RelationshipCorrected;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.YesNo;
import org.haven.kernel.service.ActId;
import org.haven.kernel.service.ServiceEvent.BedNightRecorded;
import org.haven.kernel.service.ServiceEvent.CurrentLivingSituationRecorded;
import org.haven.kernel.service.ServiceEvent.ServiceVoided;
import org.haven.kernel.service.ServiceId;
import org.junit.jupiter.api.Test;

final class ReplayTest {

    private final Views views = Views.running();

    @Test
    void every_view_read_again_from_the_beginning_is_the_same_view() {
        aLittleOfEverything();
        whatEndsAndWhatIsReplaced();
        whatBecomesOfAHousehold();
        whatIdentityGoesThroughInTime();
        whatIsAskedAndDone();
        var live = views.rows();
        assertThat(views.groups())
                .contains(
                        "agency",
                        "audit_trail",
                        "client_card",
                        "completeness_subject",
                        "consent_status",
                        "enrollment_list",
                        "household",
                        "match_key",
                        "not_entered_tally",
                        "pending_approvals",
                        "visibility");

        views.groups().forEach(views::replay);

        assertThat(views.rows()).isEqualTo(live);
    }

    @Test
    void every_table_holds_what_the_log_alone_says() {
        aLittleOfEverything();
        whatEndsAndWhatIsReplaced();
        whatBecomesOfAHousehold();
        whatIdentityGoesThroughInTime();
        whatIsAskedAndDone();
        whatIsToldOfClientsWhoseRecordsNobodyOpened();

        assertThat(views.groups())
                .allSatisfy(
                        view -> assertThat(views.accordingToItsTables(view)).isEqualTo(views.accordingToTheLog(view)));
    }

    @Test
    void a_row_that_is_gone_is_not_what_the_log_says() {
        aLittleOfEverything();
        whatBecomesOfAHousehold();
        whatIdentityGoesThroughInTime();
        whatIsAskedAndDone();
        assertThat(views.groups()).allSatisfy(view -> {
            for (var table : views.accordingToItsTables(view)) {
                var name = table.tableName();
                views.sql()
                        .sql("DELETE FROM " + name + " WHERE position = (SELECT max(position) FROM " + name + ")")
                        .update();
                assertThat(views.accordingToTheLog(view)).contains(table);
                assertThat(views.accordingToItsTables(view)).doesNotContain(table);
                views.replay(view);
                assertThat(views.accordingToItsTables(view)).contains(table);
            }
        });
    }

    private void whatIsToldOfClientsWhoseRecordsNobodyOpened() {
        var client = ClientId.next();
        views.happened(
                identified(views, client, named("Nora", "Nowhere")),
                shares(client, new Sharing.AllAgencies()),
                new ReturnCodeIssued(client, ReturnCode.random(new Random())),
                approved(client, GrantId.next()),
                new DemographicsRecorded(ClientId.next(), answers(YesNo.NO), DANA));
    }

    private void aLittleOfEverything() {
        var agency = AgencyId.next();
        var project = ProjectId.next();
        var ana = ClientId.next();
        var ben = ClientId.next();
        var cleo = ClientId.next();
        var grant = GrantId.next();
        var provisional = GrantId.next();
        var household = HouseholdId.next();
        views.happened(
                agencyRegistered(agency),
                projectRegistered(agency, project),
                new NotEnteredTallied(
                        TallyId.next(), agency, project, YearMonth.of(2026, 3), NotEnteredReason.LEFT_BEFORE_DECISION),
                requested(ana, grant, agency, project),
                new ReturnCodeIssued(ana, ReturnCode.random(new Random())),
                approved(ana, grant),
                entersAnonymously(ana),
                covered(ben, grant, ana, agency),
                new FamilyMemberAdded(ana, ben, Relationship.CHILD, DANA),
                identified(views, ben, named("Bertil", "Replayed")),
                shares(ben, new Sharing.AllAgencies()),
                requestedProvisionally(cleo, provisional, agency, project),
                shares(cleo, new Sharing.AllAgencies()),
                revokes(cleo),
                enrolled(household, agency, project),
                head(household, ana, agency, project),
                member(household, ben, agency, project, Relationship.CHILD, ON),
                new AnonymousGrantUsed(ana, grant, household),
                registered(ClientId.next(), agency));
    }

    private void whatIsAskedAndDone() {
        var agency = AgencyId.next();
        var project = ProjectId.next();
        var household = HouseholdId.next();
        var client = ClientId.next();
        var stay = head(household, client, agency, project);
        var wrong = CorrectionReason.ENTERED_WRONGLY;
        var grant = new Answers(Map.of("Funder", "8", "StartDate", "2026-01-01"));
        var kept = DescriptorId.next();
        var gone = DescriptorId.next();
        views.happened(
                agencyRegistered(agency),
                projectRegistered(agency, project),
                registered(client, agency),
                enrolled(household, agency, project),
                stay,
                new DescriptorRecorded(kept, agency, Optional.of(project), DescriptorKind.FUNDER, grant, DANA),
                new DescriptorChanged(kept, agency, ON, grant, DANA),
                new DescriptorRecorded(gone, agency, Optional.of(project), DescriptorKind.FUNDER, grant, DANA),
                new DescriptorCorrected(gone, agency, grant, wrong, DANA),
                new DescriptorVoided(gone, agency, wrong, DANA));
        var asked = AssessmentId.next();
        var never = AssessmentId.next();
        for (var occasion : List.of(asked, never)) {
            views.happened(new AssessmentRecorded(
                    occasion,
                    household,
                    stay.enrollment(),
                    client,
                    agency,
                    project,
                    Stage.START,
                    ON,
                    Answers.one("IncomeFromAnySource", "0"),
                    Optional.empty(),
                    DANA));
        }
        views.happened(
                new AssessmentCorrected(asked, client, ON, Answers.NONE, Optional.empty(), wrong, DANA),
                new AssessmentVoided(never, client, wrong, DANA));
        var act = ActId.next();
        var second = ServiceId.next();
        views.happened(
                new BedNightRecorded(act, ServiceId.next(), stay.enrollment(), client, agency, project, ON, DANA),
                new CurrentLivingSituationRecorded(
                        act,
                        second,
                        stay.enrollment(),
                        client,
                        agency,
                        project,
                        ON,
                        Answers.one("CurrentLivingSituation", "116"),
                        Optional.empty(),
                        DANA),
                new ServiceVoided(act, second, client, wrong, DANA));
    }

    private void whatBecomesOfAHousehold() {
        var agency = AgencyId.next();
        var project = ProjectId.next();
        var household = HouseholdId.next();
        var ana = head(household, ClientId.next(), agency, project);
        var ben = member(household, ClientId.next(), agency, project, Relationship.CHILD, ON);
        var cleo = member(household, ClientId.next(), agency, project, Relationship.CHILD, ON);
        var late = member(household, ClientId.next(), agency, project, Relationship.CHILD, ON.plusDays(1));
        views.happened(enrolled(household, agency, project), ana, ben, cleo);
        views.happened(new MemberEnrolled(
                household,
                late.enrollment(),
                late.client(),
                agency,
                project,
                late.relationship(),
                late.entryDate(),
                late.disablingCondition(),
                Optional.of(DANA)));
        var wrong = CorrectionReason.ENTERED_WRONGLY;
        var left = new Answers(Map.of("Destination", "99"));
        views.happened(
                new HouseholdMovedIn(household, ON, DANA),
                new MoveInCorrected(household, Optional.of(ON.plusDays(1)), wrong, DANA),
                new EnrollmentCocCorrected(household, Optional.empty(), wrong, DANA),
                new RelationshipChanged(
                        household,
                        ben.enrollment(),
                        ben.client(),
                        Relationship.OTHER_RELATION,
                        ON,
                        ChangeReason.FAMILY_CHANGED,
                        DANA),
                new RelationshipCorrected(household, ben.enrollment(), ben.client(), Relationship.CHILD, wrong, DANA),
                new EntryDateCorrected(household, ana.enrollment(), ana.client(), ON.minusDays(1), wrong, DANA),
                new DisablingConditionChanged(
                        household,
                        ana.enrollment(),
                        ana.client(),
                        Answer.given(YesNo.YES),
                        ON,
                        ChangeReason.HEALTH_CHANGED,
                        DANA),
                new HeadOfHouseholdNamed(
                        household,
                        ben.enrollment(),
                        ben.client(),
                        Map.of(ben.enrollment(), Relationship.HEAD_OF_HOUSEHOLD),
                        ChangeReason.FAMILY_CHANGED,
                        DANA),
                new MemberExited(
                        household, ana.enrollment(), ana.client(), ON.plusDays(1), left, Optional.empty(), DANA),
                new ExitCorrected(household, ana.enrollment(), ana.client(), ON, left, Optional.empty(), wrong, DANA),
                new ExitReversed(household, ana.enrollment(), ana.client(), wrong, DANA),
                new DisablingConditionCorrected(
                        household,
                        ana.enrollment(),
                        ana.client(),
                        Answer.notGiven(NonAnswer.DOES_NOT_KNOW),
                        wrong,
                        DANA),
                new MemberExited(
                        household, ben.enrollment(), ben.client(), ON.plusDays(1), left, Optional.empty(), DANA),
                new EnrollmentVoided(household, cleo.enrollment(), cleo.client(), wrong, DANA));
    }

    private void whatIdentityGoesThroughInTime() {
        var agency = AgencyId.next();
        var client = ClientId.next();
        var other = ClientId.next();
        var third = ClientId.next();
        var ana = Examples.named("Ana", "Rivera");
        var sealed = views.seal().seal(client, ana);
        var words = views.seal().seal(client, List.of(Answers.one("AdditionalRaceEthnicity", "Taino")));
        views.happened(
                agencyRegistered(agency),
                new AgencyEvent.RoiPolicySet(agency, RoiPolicy.UNLESS_SET, Examples.HUGO),
                requested(client, GrantId.next(), agency, ProjectId.next()),
                registered(other, agency),
                new ClientEvent.ClientIdentified(client, ana.facts(Examples.ON), sealed, Examples.DANA),
                new ClientEvent.ClientDetailsRecorded(client, Answers.NONE, Optional.of(words), Examples.DANA),
                new ClientEvent.ClientDetailsCorrected(
                        client,
                        Answers.one("MilitaryBranch", "1"),
                        Optional.empty(),
                        CorrectionReason.DOCUMENT_SEEN,
                        Examples.DANA),
                new ClientEvent.ClientDetailsRecorded(
                        other,
                        Answers.NONE,
                        Optional.of(views.seal().seal(other, List.of(Answers.one("AdditionalRaceEthnicity", "Welsh")))),
                        Examples.DANA),
                registered(third, agency),
                new ClientEvent.RecordLinked(third, other, LinkReason.CLIENT_SAID_SO, true, Examples.HUGO),
                new ClientEvent.LinkReceived(other, third, Examples.HUGO),
                new ClientEvent.RecordLinked(other, client, LinkReason.CLIENT_SAID_SO, true, Examples.HUGO),
                new ClientEvent.LinkReceived(client, other, Examples.HUGO),
                new ClientEvent.AnonymizationRequested(
                        client, AnonymizationReason.SAFETY, Set.of(Identifier.SSN), Examples.DANA),
                new ClientEvent.AnonymizationApproved(client, Examples.HUGO),
                new ClientEvent.RecordUnlinked(other, client, UnlinkReason.OTHER, Examples.HUGO),
                new ClientEvent.LinkReleased(client, other, Examples.HUGO),
                new ClientEvent.IdentityChanged(
                        client, ana.facts(Examples.ON), sealed, Examples.ON, ChangeReason.NAME_CHANGED, Examples.DANA));
    }

    private void whatEndsAndWhatIsReplaced() {
        var agency = AgencyId.next();
        var project = ProjectId.next();
        var deputy = new StaffId("dee.deputy");
        views.happened(
                agencyRegistered(agency),
                projectRegistered(agency, project),
                new AnonymousEntryPolicySet(agency, new AnonymousEntryPolicy.Provisional(48), 7, HUGO),
                new AnonymousEntryPolicySet(
                        agency, new AnonymousEntryPolicy.Standing(project, ON.plusDays(90)), 14, HUGO),
                new DeputyHdcNamed(agency, deputy, ON.plusDays(30), HUGO),
                new DeputyHdcNamed(agency, DANA, ON.plusDays(30), HUGO),
                new DeputyHdcRemoved(agency, deputy, HUGO));
        var denied = ClientId.next();
        var expired = ClientId.next();
        var lapsed = ClientId.next();
        var revoked = ClientId.next();
        var withdrawn = ClientId.next();
        var grant = GrantId.next();
        var again = GrantId.next();
        var others = Stream.generate(GrantId::next).limit(4).toList();
        views.happened(
                requested(denied, grant, agency, project),
                new AnonymousRecordDenied(denied, grant, DenialReason.ROI_NOT_EXPLAINED, HUGO),
                requested(expired, others.get(0), agency, project),
                approved(expired, others.get(0)),
                new AnonymousGrantExpired(expired, others.get(0), Instant.parse("2026-03-09T04:00:00Z")),
                requestedProvisionally(lapsed, others.get(1), agency, project),
                new AnonymousGrantUsed(lapsed, others.get(1), HouseholdId.next()),
                new ProvisionalRecordLapsed(lapsed, others.get(1), Instant.parse("2026-03-03T17:00:00Z")),
                requested(revoked, others.get(2), agency, project),
                approved(revoked, others.get(2)),
                new AnonymousGrantUsed(revoked, others.get(2), HouseholdId.next()),
                requestedProvisionally(revoked, again, agency, project),
                new AnonymousGrantRevoked(revoked, others.get(2), RevocationReason.POLICY_CHANGED, true, HUGO),
                requested(withdrawn, others.get(3), agency, project),
                new AnonymousRequestWithdrawn(withdrawn, others.get(3), DANA));
        var client = ClientId.next();
        var corrected = named("Corrina", "Corrected");
        views.happened(
                registered(client, agency),
                new ReturnCodeIssued(client, ReturnCode.random(new Random())),
                new ReturnCodeReissued(client, ReturnCode.random(new Random()), ReissueReason.LOST, DANA),
                identified(views, client, named("Wrong", "Spelling")),
                new IdentityCorrected(
                        client,
                        corrected.facts(ON),
                        views.seal().seal(client, corrected),
                        CorrectionReason.DOCUMENT_SEEN,
                        DANA),
                new DemographicsRecorded(client, answers(YesNo.NO), DANA),
                new DemographicsCorrected(client, answers(YesNo.YES), CorrectionReason.ENTERED_WRONGLY, DANA));
    }

    private static Demographics answers(YesNo veteran) {
        return new Demographics(
                Answer.given(Set.of(Race.ASIAN)), Answer.given(veteran), Answer.notGiven(NonAnswer.NOT_COLLECTED));
    }
}
