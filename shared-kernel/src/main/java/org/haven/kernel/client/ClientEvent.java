package org.haven.kernel.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.household.Relationship;

/** What can happen to a client's record. Read from top to bottom it is a client's biography. */
public sealed interface ClientEvent {

    ClientId client();

    /** Something was told of who the client is, which from then on is what is known. */
    sealed interface IdentityTold extends ClientEvent {

        IdentityFacts facts();

        SealedIdentity sealed();
    }

    /** The questions everybody is asked were answered, and the answers are from then on what is known. */
    sealed interface DemographicsTold extends ClientEvent {

        Demographics demographics();
    }

    /** The further questions of HUD's Client.csv were answered, and the answers are from then on what is known. */
    sealed interface DetailsTold extends ClientEvent {

        Answers answers();

        Optional<SealedWords> words();
    }

    /** Something that happens to the request to take a name out of the record. */
    sealed interface OfAnonymization extends ClientEvent {}

    /** Something that ties the record to another one of the same person, or unties it; each record keeps its own facts. */
    sealed interface OfLink extends ClientEvent {}

    /** A client who shares the record, or gives a name, is entered. */
    record ClientRegistered(ClientId client, AgencyId agency, LocalDate on, StaffId registeredBy)
            implements ClientEvent {}

    /**
     * A case worker asks to enter a client anonymously. Nothing about the person is known here.
     *
     * @param on the agency's local day
     * @param follows the earlier request of the same record, where there was one
     * @param provisionalUntil until when the client may be entered without a decision, where the agency's policy is so
     */
    record AnonymousRecordRequested(
            ClientId client,
            GrantId grant,
            AgencyId agency,
            ProjectId project,
            AnonymityReason reason,
            LocalDate on,
            Optional<GrantId> follows,
            Optional<Instant> provisionalUntil,
            StaffId requestedBy)
            implements ClientEvent {}

    /** A family member is entered under the grant of the client who asked; this opens the member's record. */
    record CoveredByGrant(
            ClientId client, GrantId grant, ClientId holder, AgencyId agency, LocalDate on, StaffId enteredBy)
            implements ClientEvent {}

    /** The client gets a code by which to be found again. */
    record ReturnCodeIssued(ClientId client, ReturnCode code) implements ClientEvent {}

    /** The client gets another code; the one before no longer finds them. */
    record ReturnCodeReissued(ClientId client, ReturnCode code, ReissueReason reason, StaffId reissuedBy)
            implements ClientEvent {}

    /** The HDC, or a deputy, permits the record. */
    record AnonymousRecordApproved(
            ClientId client, GrantId grant, StaffId approvedBy, boolean byStandingPolicy, Instant validUntil)
            implements ClientEvent {}

    /** The HDC, or a deputy, does not permit the record. */
    record AnonymousRecordDenied(ClientId client, GrantId grant, DenialReason reason, StaffId deniedBy)
            implements ClientEvent {}

    /** The agency no longer asks. */
    record AnonymousRequestWithdrawn(ClientId client, GrantId grant, StaffId withdrawnBy) implements ClientEvent {}

    /** A grant was not used in time. */
    record AnonymousGrantExpired(ClientId client, GrantId grant, Instant expiredAt) implements ClientEvent {}

    /** Nobody decided in time on a record that was entered provisionally. */
    record ProvisionalRecordLapsed(ClientId client, GrantId grant, Instant lapsedAt) implements ClientEvent {}

    /**
     * The HDC took the grant back.
     *
     * @param afterUse whether a household had been enrolled on it; the stay remains, and is for the HDC to review
     */
    record AnonymousGrantRevoked(
            ClientId client, GrantId grant, RevocationReason reason, boolean afterUse, StaffId revokedBy)
            implements ClientEvent {}

    /** A household was enrolled on the grant, which now serves no other. */
    record AnonymousGrantUsed(ClientId client, GrantId grant, HouseholdId household) implements ClientEvent {}

    /** A record was opened for a member of this client's family. */
    record FamilyMemberAdded(ClientId client, ClientId member, Relationship relationship, StaffId addedBy)
            implements ClientEvent {}

    /** The client said who they are, or that they will not. */
    record IdentityRecorded(ClientId client, IdentityFacts facts, SealedIdentity sealed, StaffId recordedBy)
            implements IdentityTold {}

    /** What was recorded of who the client is was replaced. */
    record IdentityCorrected(
            ClientId client, IdentityFacts facts, SealedIdentity sealed, CorrectionReason reason, StaffId correctedBy)
            implements IdentityTold {}

    /**
     * Who the client is has changed; what was recorded had been right until then.
     *
     * @param on the day since which it is so
     */
    record IdentityChanged(
            ClientId client,
            IdentityFacts facts,
            SealedIdentity sealed,
            LocalDate on,
            ChangeReason reason,
            StaffId recordedBy)
            implements IdentityTold {}

    /** A client who was entered anonymously says who they are. The record, its first day and its return code stay. */
    record ClientIdentified(ClientId client, IdentityFacts facts, SealedIdentity sealed, StaffId identifiedBy)
            implements IdentityTold {}

    /** The client answered the questions everybody is asked. */
    record DemographicsRecorded(ClientId client, Demographics demographics, StaffId recordedBy)
            implements DemographicsTold {}

    /** Those answers were replaced. */
    record DemographicsCorrected(
            ClientId client, Demographics demographics, CorrectionReason reason, StaffId correctedBy)
            implements DemographicsTold {}

    /**
     * The answers have become others; those before had been right until then.
     *
     * @param on the day since which it is so
     */
    record DemographicsChanged(
            ClientId client, Demographics demographics, LocalDate on, ChangeReason reason, StaffId recordedBy)
            implements DemographicsTold {}

    /**
     * The client answered further questions: race and ethnicity in words, military service (HUD FY2026 3.04, V1).
     *
     * @param words answers in words, sealed
     */
    record ClientDetailsRecorded(ClientId client, Answers answers, Optional<SealedWords> words, StaffId recordedBy)
            implements DetailsTold {}

    /** Those answers had been recorded in error, and these are right. */
    record ClientDetailsCorrected(
            ClientId client, Answers answers, Optional<SealedWords> words, CorrectionReason reason, StaffId correctedBy)
            implements DetailsTold {}

    /**
     * The client wants the name out of the record.
     *
     * @param keeps which of the other identifiers stay
     */
    record AnonymizationRequested(
            ClientId client, AnonymizationReason reason, Set<Identifier> keeps, StaffId requestedBy)
            implements OfAnonymization {}

    /** The HDC, or a deputy, permits it; the removal is due from then on. */
    record AnonymizationApproved(ClientId client, StaffId approvedBy) implements OfAnonymization {}

    /** The HDC, or a deputy, does not permit it. */
    record AnonymizationDenied(ClientId client, DenialReason reason, StaffId deniedBy) implements OfAnonymization {}

    /** The client, or the agency, no longer asks for it. */
    record AnonymizationWithdrawn(ClientId client, StaffId withdrawnBy) implements OfAnonymization {}

    /**
     * The HDC says that this record is of the same person as another, under which the person is from then on looked for.
     *
     * @param clientConsented whether the client agreed, without which no anonymous record is linked
     */
    record RecordLinked(
            ClientId client, ClientId survivor, LinkReason reason, boolean clientConsented, StaffId linkedBy)
            implements OfLink {}

    /** Another record was said to be of this client. */
    record LinkReceived(ClientId client, ClientId linked, StaffId linkedBy) implements OfLink {}

    /** This record is no longer taken to be of the same person as the other. */
    record RecordUnlinked(ClientId client, ClientId survivor, UnlinkReason reason, StaffId unlinkedBy)
            implements OfLink {}

    /** Another record is no longer taken to be of this client. */
    record LinkReleased(ClientId client, ClientId linked, StaffId unlinkedBy) implements OfLink {}

    /**
     * The client chose what happens with their data.
     *
     * @param includesChildren whether the choice includes the children of the family, those added later too
     * @param includedBy the head of household whose choice includes this child
     */
    record RoiChoiceRecorded(
            ClientId client,
            RoiTerms terms,
            boolean includesChildren,
            Optional<ClientId> includedBy,
            StaffId recordedBy)
            implements ClientEvent {

        /** A choice that is the client's alone. */
        public RoiChoiceRecorded(ClientId client, RoiTerms terms, Optional<ClientId> includedBy, StaffId recordedBy) {
            this(client, terms, false, includedBy, recordedBy);
        }
    }

    /** The client took the choice back; sharing ends with that day. */
    record RoiRevoked(ClientId client, LocalDate on, StaffId recordedBy) implements ClientEvent {}
}
