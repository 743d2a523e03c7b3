package org.haven.kernel.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haven.kernel.agency.AgencyEvent;
import org.haven.kernel.assessment.AssessmentEvent;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.descriptor.DescriptorEvent;
import org.haven.kernel.household.HouseholdEvent;
import org.haven.kernel.service.ServiceEvent;

/** Under which name and revision each event is stored. A published format: lines are added, never changed. */
public final class EventCatalog {

    /**
     * One line of the catalog.
     *
     * @param name what the event is called in the store, for ever
     * @param revision the shape of its payload, from 1
     */
    public record Entry(String name, int revision, Class<? extends Record> type) {}

    public static final List<Entry> ENTRIES = List.of(
            event("agency.AgencyRegistered", 1, AgencyEvent.AgencyRegistered.class),
            event("agency.ProjectRegistered", 1, AgencyEvent.ProjectRegistered.class),
            event("agency.AnonymousEntryPolicySet", 1, AgencyEvent.AnonymousEntryPolicySet.class),
            event("agency.DeputyHdcNamed", 1, AgencyEvent.DeputyHdcNamed.class),
            event("agency.DeputyHdcRemoved", 1, AgencyEvent.DeputyHdcRemoved.class),
            event("agency.RoiPolicySet", 1, AgencyEvent.RoiPolicySet.class),
            event("agency.NotEnteredTallied", 1, AgencyEvent.NotEnteredTallied.class),
            event("client.ClientRegistered", 1, ClientEvent.ClientRegistered.class),
            event("client.AnonymousRecordRequested", 1, ClientEvent.AnonymousRecordRequested.class),
            event("client.CoveredByGrant", 1, ClientEvent.CoveredByGrant.class),
            event("client.ReturnCodeIssued", 1, ClientEvent.ReturnCodeIssued.class),
            event("client.ReturnCodeReissued", 1, ClientEvent.ReturnCodeReissued.class),
            event("client.AnonymousRecordApproved", 1, ClientEvent.AnonymousRecordApproved.class),
            event("client.AnonymousRecordDenied", 1, ClientEvent.AnonymousRecordDenied.class),
            event("client.AnonymousRequestWithdrawn", 1, ClientEvent.AnonymousRequestWithdrawn.class),
            event("client.AnonymousGrantExpired", 1, ClientEvent.AnonymousGrantExpired.class),
            event("client.ProvisionalRecordLapsed", 1, ClientEvent.ProvisionalRecordLapsed.class),
            event("client.AnonymousGrantRevoked", 1, ClientEvent.AnonymousGrantRevoked.class),
            event("client.AnonymousGrantUsed", 1, ClientEvent.AnonymousGrantUsed.class),
            event("client.FamilyMemberAdded", 1, ClientEvent.FamilyMemberAdded.class),
            event("client.IdentityRecorded", 1, ClientEvent.IdentityRecorded.class),
            event("client.IdentityCorrected", 1, ClientEvent.IdentityCorrected.class),
            event("client.DemographicsRecorded", 1, ClientEvent.DemographicsRecorded.class),
            event("client.DemographicsCorrected", 1, ClientEvent.DemographicsCorrected.class),
            event("client.RoiChoiceRecorded", 1, ClientEvent.RoiChoiceRecorded.class),
            event("client.RoiRevoked", 1, ClientEvent.RoiRevoked.class),
            event("client.IdentityChanged", 1, ClientEvent.IdentityChanged.class),
            event("client.DemographicsChanged", 1, ClientEvent.DemographicsChanged.class),
            event("client.ClientDetailsRecorded", 1, ClientEvent.ClientDetailsRecorded.class),
            event("client.ClientDetailsCorrected", 1, ClientEvent.ClientDetailsCorrected.class),
            event("client.ClientIdentified", 1, ClientEvent.ClientIdentified.class),
            event("client.AnonymizationRequested", 1, ClientEvent.AnonymizationRequested.class),
            event("client.AnonymizationApproved", 1, ClientEvent.AnonymizationApproved.class),
            event("client.AnonymizationDenied", 1, ClientEvent.AnonymizationDenied.class),
            event("client.AnonymizationWithdrawn", 1, ClientEvent.AnonymizationWithdrawn.class),
            event("client.RecordLinked", 1, ClientEvent.RecordLinked.class),
            event("client.LinkReceived", 1, ClientEvent.LinkReceived.class),
            event("client.RecordUnlinked", 1, ClientEvent.RecordUnlinked.class),
            event("client.LinkReleased", 1, ClientEvent.LinkReleased.class),
            event("household.HouseholdEnrolled", 1, HouseholdEvent.HouseholdEnrolled.class),
            event("household.MemberEnrolled", 1, HouseholdEvent.MemberEnrolled.class),
            event("household.HeadOfHouseholdNamed", 1, HouseholdEvent.HeadOfHouseholdNamed.class),
            event("household.RelationshipChanged", 1, HouseholdEvent.RelationshipChanged.class),
            event("household.RelationshipCorrected", 1, HouseholdEvent.RelationshipCorrected.class),
            event("household.EntryDateCorrected", 1, HouseholdEvent.EntryDateCorrected.class),
            event("household.DisablingConditionChanged", 1, HouseholdEvent.DisablingConditionChanged.class),
            event("household.DisablingConditionCorrected", 1, HouseholdEvent.DisablingConditionCorrected.class),
            event("household.EnrollmentCocCorrected", 1, HouseholdEvent.EnrollmentCocCorrected.class),
            event("household.HouseholdMovedIn", 1, HouseholdEvent.HouseholdMovedIn.class),
            event("household.MoveInCorrected", 1, HouseholdEvent.MoveInCorrected.class),
            event("household.MemberExited", 1, HouseholdEvent.MemberExited.class),
            event("household.ExitCorrected", 1, HouseholdEvent.ExitCorrected.class),
            event("household.ExitReversed", 1, HouseholdEvent.ExitReversed.class),
            event("household.EnrollmentVoided", 1, HouseholdEvent.EnrollmentVoided.class),
            event("assessment.AssessmentRecorded", 1, AssessmentEvent.AssessmentRecorded.class),
            event("assessment.AssessmentCorrected", 1, AssessmentEvent.AssessmentCorrected.class),
            event("assessment.AssessmentVoided", 1, AssessmentEvent.AssessmentVoided.class),
            event("service.BedNightRecorded", 1, ServiceEvent.BedNightRecorded.class),
            event("service.ServiceProvided", 1, ServiceEvent.ServiceProvided.class),
            event("service.CurrentLivingSituationRecorded", 1, ServiceEvent.CurrentLivingSituationRecorded.class),
            event("service.CoordinatedEntryEventRecorded", 1, ServiceEvent.CoordinatedEntryEventRecorded.class),
            event("service.ServiceVoided", 1, ServiceEvent.ServiceVoided.class),
            event("descriptor.DescriptorRecorded", 1, DescriptorEvent.DescriptorRecorded.class),
            event("descriptor.DescriptorChanged", 1, DescriptorEvent.DescriptorChanged.class),
            event("descriptor.DescriptorCorrected", 1, DescriptorEvent.DescriptorCorrected.class),
            event("descriptor.DescriptorVoided", 1, DescriptorEvent.DescriptorVoided.class));

    private static final Map<Class<?>, Entry> BY_TYPE =
            ENTRIES.stream().collect(Collectors.toUnmodifiableMap(Entry::type, Function.identity()));

    private static final Map<String, Entry> BY_NAME =
            ENTRIES.stream().collect(Collectors.toUnmodifiableMap(Entry::name, Function.identity()));

    private EventCatalog() {}

    public static Optional<Entry> of(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    public static Optional<Entry> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Entry event(String name, int revision, Class<? extends Record> type) {
        return new Entry(name, revision, type);
    }
}
