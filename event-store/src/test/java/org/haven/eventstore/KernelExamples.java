package org.haven.eventstore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.haven.kernel.agency.AgencyEvent.AgencyRegistered;
import org.haven.kernel.agency.AgencyEvent.AnonymousEntryPolicySet;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcNamed;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcRemoved;
import org.haven.kernel.agency.AgencyEvent.NotEnteredTallied;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.agency.AgencyEvent.RoiPolicySet;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.AnonymousEntryPolicy.Standing;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.NotEnteredReason;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.agency.TallyId;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentCorrected;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentRecorded;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentVoided;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.AnonymizationReason;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientEvent.AnonymizationApproved;
import org.haven.kernel.client.ClientEvent.AnonymizationDenied;
import org.haven.kernel.client.ClientEvent.AnonymizationRequested;
import org.haven.kernel.client.ClientEvent.AnonymizationWithdrawn;
import org.haven.kernel.client.ClientEvent.AnonymousGrantExpired;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.AnonymousGrantUsed;
import org.haven.kernel.client.ClientEvent.AnonymousRecordApproved;
import org.haven.kernel.client.ClientEvent.AnonymousRecordDenied;
import org.haven.kernel.client.ClientEvent.AnonymousRecordRequested;
import org.haven.kernel.client.ClientEvent.AnonymousRequestWithdrawn;
import org.haven.kernel.client.ClientEvent.ClientDetailsCorrected;
import org.haven.kernel.client.ClientEvent.ClientDetailsRecorded;
import org.haven.kernel.client.ClientEvent.ClientIdentified;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.DemographicsChanged;
import org.haven.kernel.client.ClientEvent.DemographicsCorrected;
import org.haven.kernel.client.ClientEvent.DemographicsRecorded;
import org.haven.kernel.client.ClientEvent.FamilyMemberAdded;
import org.haven.kernel.client.ClientEvent.IdentityChanged;
import org.haven.kernel.client.ClientEvent.IdentityCorrected;
import org.haven.kernel.client.ClientEvent.IdentityRecorded;
import org.haven.kernel.client.ClientEvent.LinkReceived;
import org.haven.kernel.client.ClientEvent.LinkReleased;
import org.haven.kernel.client.ClientEvent.ProvisionalRecordLapsed;
import org.haven.kernel.client.ClientEvent.RecordLinked;
import org.haven.kernel.client.ClientEvent.RecordUnlinked;
import org.haven.kernel.client.ClientEvent.ReturnCodeIssued;
import org.haven.kernel.client.ClientEvent.ReturnCodeReissued;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.client.DobIssue;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Identifier;
import org.haven.kernel.client.IdentityFacts;
import org.haven.kernel.client.LinkReason;
import org.haven.kernel.client.Race;
import org.haven.kernel.client.ReissueReason;
import org.haven.kernel.client.ReturnCode;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.SealedIdentity;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.client.Sex;
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
import org.haven.kernel.household.EnrollmentId;
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
import org.haven.kernel.household.HouseholdEvent.RelationshipChanged;
import org.haven.kernel.household.HouseholdEvent.RelationshipCorrected;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.YesNo;
import org.haven.kernel.service.ActId;
import org.haven.kernel.service.ServiceEvent.BedNightRecorded;
import org.haven.kernel.service.ServiceEvent.CoordinatedEntryEventRecorded;
import org.haven.kernel.service.ServiceEvent.CurrentLivingSituationRecorded;
import org.haven.kernel.service.ServiceEvent.ServiceProvided;
import org.haven.kernel.service.ServiceEvent.ServiceVoided;
import org.haven.kernel.service.ServiceId;

/** One of everything that can happen: Harbor House, and the family of a client without a name. */
public final class KernelExamples {

    public static final AgencyId HARBOR_HOUSE = new AgencyId(id(1));
    public static final ProjectId NIGHT_SHELTER = new ProjectId(id(2));
    public static final CocCode CONNECTICUT = new CocCode("CT-505");
    public static final ClientId MOTHER = new ClientId(id(3));
    public static final ClientId SON = new ClientId(id(4));
    public static final GrantId GRANT = new GrantId(id(5));
    public static final HouseholdId FAMILY = new HouseholdId(id(6));
    public static final StaffId WORKER = new StaffId("dana.worker");
    public static final StaffId HDC = new StaffId("hal.hdc");
    public static final StaffId DEPUTY = new StaffId("dee.deputy");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

    private static final EnrollmentId MOTHERS_STAY = new EnrollmentId(id(8));
    private static final EnrollmentId SONS_STAY = new EnrollmentId(id(9));
    private static final AssessmentId OCCASION = new AssessmentId(id(10));
    private static final ActId ACT = new ActId(id(11));
    private static final ServiceId NIGHT = new ServiceId(id(12));
    private static final DescriptorId GRANT_OF_HUD = new DescriptorId(id(13));
    private static final ClientId OTHER_RECORD = new ClientId(id(13));
    private static final SealedWords WORDS = new SealedWords("c2VhbGVkIHdvcmRz");

    private static final ReturnCode CODE = ReturnCode.random(new Random(7));
    private static final ReturnCode NEXT_CODE = ReturnCode.random(new Random(8));
    private static final IdentityFacts NAMELESS = new IdentityFacts(
            DataQuality.PREFERS_NOT_TO_ANSWER,
            false,
            DataQuality.NOT_COLLECTED,
            false,
            DataQuality.FULL,
            DobIssue.NONE);
    private static final IdentityFacts NAMED = new IdentityFacts(
            DataQuality.FULL, true, DataQuality.PARTIAL, true, DataQuality.PARTIAL, DobIssue.APPROXIMATE);
    private static final Demographics TOLD = new Demographics(
            Answer.given(Set.of(Race.ASIAN, Race.WHITE)),
            Answer.notGiven(NonAnswer.PREFERS_NOT_TO_ANSWER),
            Answer.given(Sex.FEMALE));
    private static final RoiTerms ANONYMOUS = new RoiTerms(
            RoiChoice.ENTER_ANONYMOUS, new Sharing.OwnAgency(), TODAY, Optional.empty(), "2026-1", Optional.empty());

    /** In the order of the catalog; one of each event. */
    public static final List<Record> ALL = List.of(
            new AgencyRegistered(
                    HARBOR_HOUSE, "Harbor House", ZoneId.of("America/New_York"), false, Optional.of("ORG-1")),
            new ProjectRegistered(
                    HARBOR_HOUSE,
                    NIGHT_SHELTER,
                    "Night shelter",
                    ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT,
                    Set.of(CONNECTICUT),
                    Optional.empty()),
            new AnonymousEntryPolicySet(HARBOR_HOUSE, new Standing(NIGHT_SHELTER, TODAY.plusDays(90)), 7, HDC),
            new DeputyHdcNamed(HARBOR_HOUSE, DEPUTY, TODAY.plusDays(14), HDC),
            new DeputyHdcRemoved(HARBOR_HOUSE, DEPUTY, HDC),
            new RoiPolicySet(HARBOR_HOUSE, new RoiPolicy(Optional.of(365), 14, 30, 16, false), HDC),
            new NotEnteredTallied(
                    new TallyId(id(7)),
                    HARBOR_HOUSE,
                    NIGHT_SHELTER,
                    YearMonth.from(TODAY),
                    NotEnteredReason.REFUSED_ROI_AND_ANONYMITY),
            new ClientRegistered(MOTHER, HARBOR_HOUSE, TODAY, WORKER),
            new AnonymousRecordRequested(
                    MOTHER,
                    GRANT,
                    HARBOR_HOUSE,
                    NIGHT_SHELTER,
                    AnonymityReason.SAFETY,
                    TODAY,
                    Optional.empty(),
                    Optional.of(NOON.plusSeconds(24 * 3600)),
                    WORKER),
            new CoveredByGrant(SON, GRANT, MOTHER, HARBOR_HOUSE, TODAY, WORKER),
            new ReturnCodeIssued(MOTHER, CODE),
            new ReturnCodeReissued(MOTHER, NEXT_CODE, ReissueReason.LOST, WORKER),
            new AnonymousRecordApproved(MOTHER, GRANT, HDC, false, Instant.parse("2026-03-10T04:00:00Z")),
            new AnonymousRecordDenied(MOTHER, GRANT, DenialReason.ROI_NOT_EXPLAINED, HDC),
            new AnonymousRequestWithdrawn(MOTHER, GRANT, WORKER),
            new AnonymousGrantExpired(MOTHER, GRANT, Instant.parse("2026-03-10T04:00:00Z")),
            new ProvisionalRecordLapsed(MOTHER, GRANT, NOON.plusSeconds(24 * 3600)),
            new AnonymousGrantRevoked(MOTHER, GRANT, RevocationReason.GRANTED_IN_ERROR, true, HDC),
            new AnonymousGrantUsed(MOTHER, GRANT, FAMILY),
            new FamilyMemberAdded(MOTHER, SON, Relationship.CHILD, WORKER),
            new IdentityRecorded(MOTHER, NAMELESS, new SealedIdentity("c2VhbGVk"), WORKER),
            new IdentityCorrected(
                    MOTHER, NAMED, new SealedIdentity("c2VhbGVkIGFnYWlu"), CorrectionReason.DOCUMENT_SEEN, WORKER),
            new DemographicsRecorded(MOTHER, TOLD, WORKER),
            new DemographicsCorrected(
                    MOTHER,
                    new Demographics(
                            Answer.notGiven(NonAnswer.DOES_NOT_KNOW),
                            Answer.given(YesNo.NO),
                            Answer.notGiven(NonAnswer.NOT_COLLECTED)),
                    CorrectionReason.CLIENT_CHANGED_ANSWER,
                    WORKER),
            new RoiChoiceRecorded(SON, ANONYMOUS, Optional.of(MOTHER), WORKER),
            new RoiRevoked(MOTHER, TODAY, WORKER),
            new IdentityChanged(
                    MOTHER, NAMED, new SealedIdentity("c2VhbGVk"), TODAY, ChangeReason.NAME_CHANGED, WORKER),
            new DemographicsChanged(MOTHER, TOLD, TODAY, ChangeReason.CIRCUMSTANCES_CHANGED, WORKER),
            new ClientDetailsRecorded(
                    MOTHER,
                    new Answers(Map.of("YearEnteredService", "2003", "MilitaryBranch", "1")),
                    Optional.of(WORDS),
                    WORKER),
            new ClientDetailsCorrected(
                    MOTHER,
                    new Answers(Map.of("YearEnteredService", "2004")),
                    Optional.empty(),
                    CorrectionReason.DOCUMENT_SEEN,
                    WORKER),
            new ClientIdentified(MOTHER, NAMED, new SealedIdentity("c2VhbGVk"), WORKER),
            new AnonymizationRequested(
                    MOTHER, AnonymizationReason.ROI_REVOKED, Set.of(Identifier.DATE_OF_BIRTH), WORKER),
            new AnonymizationApproved(MOTHER, HDC),
            new AnonymizationDenied(MOTHER, DenialReason.PROJECT_NEEDS_IDENTITY, HDC),
            new AnonymizationWithdrawn(MOTHER, WORKER),
            new RecordLinked(OTHER_RECORD, MOTHER, LinkReason.CLIENT_SAID_SO, true, HDC),
            new LinkReceived(MOTHER, OTHER_RECORD, HDC),
            new RecordUnlinked(OTHER_RECORD, MOTHER, UnlinkReason.LINKED_BY_MISTAKE, HDC),
            new LinkReleased(MOTHER, OTHER_RECORD, HDC),
            new HouseholdEnrolled(FAMILY, HARBOR_HOUSE, NIGHT_SHELTER, Optional.of(CONNECTICUT), WORKER),
            new MemberEnrolled(
                    FAMILY,
                    MOTHERS_STAY,
                    MOTHER,
                    HARBOR_HOUSE,
                    NIGHT_SHELTER,
                    Relationship.HEAD_OF_HOUSEHOLD,
                    TODAY,
                    Answer.given(YesNo.YES)),
            new HeadOfHouseholdNamed(
                    FAMILY,
                    SONS_STAY,
                    SON,
                    Map.of(SONS_STAY, Relationship.HEAD_OF_HOUSEHOLD, MOTHERS_STAY, Relationship.OTHER_RELATION),
                    ChangeReason.FAMILY_CHANGED,
                    WORKER),
            new RelationshipChanged(
                    FAMILY, SONS_STAY, SON, Relationship.CHILD, TODAY, ChangeReason.FAMILY_CHANGED, WORKER),
            new RelationshipCorrected(
                    FAMILY, SONS_STAY, SON, Relationship.NOT_RELATED, CorrectionReason.ENTERED_WRONGLY, WORKER),
            new EntryDateCorrected(
                    FAMILY, MOTHERS_STAY, MOTHER, TODAY.minusDays(1), CorrectionReason.DOCUMENT_SEEN, WORKER),
            new DisablingConditionChanged(
                    FAMILY, MOTHERS_STAY, MOTHER, Answer.given(YesNo.NO), TODAY, ChangeReason.HEALTH_CHANGED, WORKER),
            new DisablingConditionCorrected(
                    FAMILY,
                    MOTHERS_STAY,
                    MOTHER,
                    Answer.notGiven(NonAnswer.NOT_COLLECTED),
                    CorrectionReason.ENTERED_WRONGLY,
                    WORKER),
            new EnrollmentCocCorrected(FAMILY, Optional.of(CONNECTICUT), CorrectionReason.ENTERED_WRONGLY, WORKER),
            new HouseholdMovedIn(FAMILY, TODAY.plusDays(30), WORKER),
            new MoveInCorrected(FAMILY, Optional.empty(), CorrectionReason.ENTERED_WRONGLY, WORKER),
            new MemberExited(
                    FAMILY,
                    MOTHERS_STAY,
                    MOTHER,
                    TODAY.plusDays(40),
                    new Answers(Map.of("Destination", "435", "DestinationSubsidyType", "419")),
                    Optional.empty(),
                    WORKER),
            new ExitCorrected(
                    FAMILY,
                    MOTHERS_STAY,
                    MOTHER,
                    TODAY.plusDays(41),
                    new Answers(Map.of("Destination", "17")),
                    Optional.of(WORDS),
                    CorrectionReason.CLIENT_CHANGED_ANSWER,
                    WORKER),
            new ExitReversed(FAMILY, MOTHERS_STAY, MOTHER, CorrectionReason.ENTERED_WRONGLY, WORKER),
            new EnrollmentVoided(FAMILY, SONS_STAY, SON, CorrectionReason.ENTERED_WRONGLY, WORKER),
            new AssessmentRecorded(
                    OCCASION,
                    FAMILY,
                    MOTHERS_STAY,
                    MOTHER,
                    HARBOR_HOUSE,
                    NIGHT_SHELTER,
                    Stage.START,
                    TODAY,
                    new Answers(Map.of("IncomeFromAnySource", "1", "Earned", "1", "EarnedAmount", "1250.00")),
                    Optional.of(WORDS),
                    WORKER),
            new AssessmentCorrected(
                    OCCASION,
                    MOTHER,
                    TODAY,
                    new Answers(Map.of("IncomeFromAnySource", "99")),
                    Optional.empty(),
                    CorrectionReason.ENTERED_WRONGLY,
                    WORKER),
            new AssessmentVoided(OCCASION, MOTHER, CorrectionReason.ENTERED_WRONGLY, WORKER),
            new BedNightRecorded(ACT, NIGHT, MOTHERS_STAY, MOTHER, HARBOR_HOUSE, NIGHT_SHELTER, TODAY, WORKER),
            new ServiceProvided(
                    ACT,
                    NIGHT,
                    MOTHERS_STAY,
                    MOTHER,
                    HARBOR_HOUSE,
                    NIGHT_SHELTER,
                    TODAY,
                    new Answers(Map.of("RecordType", "151", "TypeProvided", "1", "FAAmount", "700.00")),
                    Optional.empty(),
                    WORKER),
            new CurrentLivingSituationRecorded(
                    ACT,
                    NIGHT,
                    MOTHERS_STAY,
                    MOTHER,
                    HARBOR_HOUSE,
                    NIGHT_SHELTER,
                    TODAY,
                    new Answers(Map.of("CurrentLivingSituation", "116")),
                    Optional.of(WORDS),
                    WORKER),
            new CoordinatedEntryEventRecorded(
                    ACT,
                    NIGHT,
                    MOTHERS_STAY,
                    MOTHER,
                    HARBOR_HOUSE,
                    NIGHT_SHELTER,
                    TODAY,
                    new Answers(Map.of("Event", "10", "ReferralResult", "1")),
                    Optional.empty(),
                    WORKER),
            new ServiceVoided(ACT, NIGHT, MOTHER, CorrectionReason.ENTERED_WRONGLY, WORKER),
            new DescriptorRecorded(
                    GRANT_OF_HUD,
                    HARBOR_HOUSE,
                    Optional.of(NIGHT_SHELTER),
                    DescriptorKind.FUNDER,
                    new Answers(Map.of("Funder", "8", "GrantID", "E-26-MC-09", "StartDate", "2026-01-01")),
                    StaffId.HAVEN),
            new DescriptorChanged(
                    GRANT_OF_HUD,
                    HARBOR_HOUSE,
                    TODAY,
                    new Answers(Map.of("Funder", "8", "StartDate", "2026-01-01", "EndDate", "2026-12-31")),
                    StaffId.HAVEN),
            new DescriptorCorrected(
                    GRANT_OF_HUD,
                    HARBOR_HOUSE,
                    new Answers(Map.of("Funder", "11", "StartDate", "2026-01-01")),
                    CorrectionReason.ENTERED_WRONGLY,
                    StaffId.HAVEN),
            new DescriptorVoided(GRANT_OF_HUD, HARBOR_HOUSE, CorrectionReason.ENTERED_WRONGLY, StaffId.HAVEN));

    private KernelExamples() {}

    private static UUID id(int n) {
        return new UUID(0x1000_4000L, 0x8000_0000_0000_0000L | n);
    }
}
