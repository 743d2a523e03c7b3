package org.haven.query.audit;

import static org.haven.query.audit.Line.done;
import static org.haven.query.audit.Line.told;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haven.kernel.agency.AgencyEvent.AgencyRegistered;
import org.haven.kernel.agency.AgencyEvent.AnonymousEntryPolicySet;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcNamed;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcRemoved;
import org.haven.kernel.agency.AgencyEvent.NotEnteredTallied;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.agency.AgencyEvent.RoiPolicySet;
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
import org.haven.kernel.event.StaffId;

/**
 * What each event says to somebody who is no engineer. A sentence never holds a name, a number or a date of birth; an agency or project in it
 * is {@code {id}}, for whoever shows it to name.
 */
final class Sentences {

    private static final List<Line<?>> OF_RECORDS = List.of(
            told(
                            AgencyRegistered.class,
                            e -> "The agency %s was registered; its days end by the clocks of %s.%s"
                                    .formatted(
                                            e.name(),
                                            e.timeZone(),
                                            e.victimServiceProvider()
                                                    ? " It serves victims of violence, whose records the law keeps out of HMIS."
                                                    : ""))
                    .at(e -> e.agency()),
            told(
                            ProjectRegistered.class,
                            e -> "The project %s was registered: %s, %s."
                                    .formatted(e.name(), Words.of(e.type()), Words.list(e.cocs())))
                    .at(e -> e.agency()),
            done(
                            AnonymousEntryPolicySet.class,
                            e -> e.setBy(),
                            e ->
                                    "Set when a client may be entered anonymously: %s. A permission stays usable for %d days."
                                            .formatted(Words.of(e.policy()), e.grantDays()))
                    .at(e -> e.agency()),
            done(
                            DeputyHdcNamed.class,
                            e -> e.namedBy(),
                            e -> "Named %s to decide in the HDC's place, up to and including %s."
                                    .formatted(e.deputy(), e.until()))
                    .at(e -> e.agency()),
            done(
                            DeputyHdcRemoved.class,
                            e -> e.removedBy(),
                            e -> "%s no longer decides in the HDC's place.".formatted(e.deputy()))
                    .at(e -> e.agency()),
            done(
                            RoiPolicySet.class,
                            e -> e.setBy(),
                            e -> "Set how Releases of Information are kept: %s.".formatted(Words.of(e.policy())))
                    .at(e -> e.agency()),
            told(
                            NotEnteredTallied.class,
                            e -> "In %s somebody was served at %s and left no record; reason: %s."
                                    .formatted(e.month(), Words.named(e.project()), Words.of(e.reason())))
                    .at(e -> e.agency()),
            done(
                            ClientRegistered.class,
                            e -> e.registeredBy(),
                            e -> "Opened the client's record at %s on %s.".formatted(Words.named(e.agency()), e.on()))
                    .at(e -> e.agency()),
            done(
                            AnonymousRecordRequested.class,
                            e -> e.requestedBy(),
                            e -> "Asked to enter the client anonymously at %s, %s, on %s; reason: %s.%s%s"
                                    .formatted(
                                            Words.named(e.project()),
                                            Words.named(e.agency()),
                                            e.on(),
                                            Words.of(e.reason()),
                                            e.follows()
                                                    .map(before -> " It follows an earlier request.")
                                                    .orElse(""),
                                            e.provisionalUntil()
                                                    .map(until ->
                                                            " The client may be entered while the HDC decides, until "
                                                                    + Words.of(until) + ".")
                                                    .orElse("")))
                    .at(e -> e.agency()),
            done(
                            CoveredByGrant.class,
                            e -> e.enteredBy(),
                            e ->
                                    "Opened this record at %s on %s for a family member of the client the HDC was asked about; one permission covers both."
                                            .formatted(Words.named(e.agency()), e.on()))
                    .at(e -> e.agency()),
            told(ReturnCodeIssued.class, e -> "The client was given a return code, by which to be found again."),
            done(
                    ReturnCodeReissued.class,
                    e -> e.reissuedBy(),
                    e -> "Gave the client another return code; reason: %s. The one before no longer finds the record."
                            .formatted(Words.of(e.reason()))),
            done(
                    AnonymousRecordApproved.class,
                    e -> e.approvedBy(),
                    e -> "%s. A household may be enrolled on it until %s."
                            .formatted(
                                    e.byStandingPolicy()
                                            ? "The anonymous record was permitted beforehand, by the agency's standing policy"
                                            : "Permitted the anonymous record",
                                    Words.of(e.validUntil()))),
            done(
                    AnonymousRecordDenied.class,
                    e -> e.deniedBy(),
                    e -> "Did not permit the anonymous record; reason: %s.".formatted(Words.of(e.reason()))),
            done(
                    AnonymousRequestWithdrawn.class,
                    e -> e.withdrawnBy(),
                    e -> "Withdrew the request to enter the client anonymously."),
            done(
                    AnonymousGrantExpired.class,
                    e -> StaffId.HAVEN,
                    e -> "The permission was not used in time and ended at %s.".formatted(Words.of(e.expiredAt()))),
            done(
                    ProvisionalRecordLapsed.class,
                    e -> StaffId.HAVEN,
                    e -> "Nobody decided in time; the record that was entered meanwhile lapsed at %s."
                            .formatted(Words.of(e.lapsedAt()))),
            done(
                    AnonymousGrantRevoked.class,
                    e -> e.revokedBy(),
                    e -> "Took the permission back; reason: %s.%s"
                            .formatted(
                                    Words.of(e.reason()),
                                    e.afterUse()
                                            ? " A household had been enrolled on it; the stay remains, for the HDC to review."
                                            : "")),
            told(
                    AnonymousGrantUsed.class,
                    e -> "A household was enrolled on the permission, which now serves no other."),
            done(
                    FamilyMemberAdded.class,
                    e -> e.addedBy(),
                    e -> "Added a member to the client's family (%s), with a record of their own."
                            .formatted(Words.of(e.relationship()))),
            done(
                    IdentityRecorded.class,
                    e -> e.recordedBy(),
                    e -> "Recorded who the client is: %s.".formatted(Words.of(e.facts()))),
            done(
                    IdentityCorrected.class,
                    e -> e.correctedBy(),
                    e -> "Replaced what was recorded of who the client is; reason: %s. It now reads: %s."
                            .formatted(Words.of(e.reason()), Words.of(e.facts()))),
            done(
                    IdentityChanged.class,
                    e -> e.recordedBy(),
                    e -> "Recorded that who the client is has changed since %s; reason: %s. It now reads: %s."
                            .formatted(e.on(), Words.of(e.reason()), Words.of(e.facts()))),
            done(
                    ClientIdentified.class,
                    e -> e.identifiedBy(),
                    e -> "The client, who had been entered anonymously, said who they are: %s."
                            .formatted(Words.of(e.facts()))),
            done(
                    DemographicsChanged.class,
                    e -> e.recordedBy(),
                    e -> "Recorded that the client's answers have changed since %s; reason: %s. They now read: %s."
                            .formatted(e.on(), Words.of(e.reason()), Words.of(e.demographics()))),
            done(
                    ClientDetailsRecorded.class,
                    e -> e.recordedBy(),
                    e -> "Recorded the client's further answers: %s.".formatted(Words.asked(e.answers(), e.words()))),
            done(
                    ClientDetailsCorrected.class,
                    e -> e.correctedBy(),
                    e -> "Replaced the client's further answers; reason: %s. There are now: %s."
                            .formatted(Words.of(e.reason()), Words.asked(e.answers(), e.words()))),
            done(
                    AnonymizationRequested.class,
                    e -> e.requestedBy(),
                    e -> "Asked to take the client's name out of the record; reason: %s. %s."
                            .formatted(Words.of(e.reason()), Words.kept(e.keeps()))),
            done(
                    AnonymizationApproved.class,
                    e -> e.approvedBy(),
                    e -> "Permitted that the client's name is removed; the removal is due."),
            done(
                    AnonymizationDenied.class,
                    e -> e.deniedBy(),
                    e -> "Did not permit that the client's name is removed; reason: %s."
                            .formatted(Words.of(e.reason()))),
            done(
                    AnonymizationWithdrawn.class,
                    e -> e.withdrawnBy(),
                    e -> "Withdrew the request to remove the client's name."),
            done(
                    RecordLinked.class,
                    e -> e.linkedBy(),
                    e ->
                            "Linked this record to another of the same person, under which they are looked for; reason: %s.%s"
                                    .formatted(Words.of(e.reason()), e.clientConsented() ? " The client agreed." : "")),
            done(LinkReceived.class, e -> e.linkedBy(), e -> "Linked another record of the same person to this one."),
            done(
                    RecordUnlinked.class,
                    e -> e.unlinkedBy(),
                    e -> "Unlinked this record from the other; reason: %s.".formatted(Words.of(e.reason()))),
            done(LinkReleased.class, e -> e.unlinkedBy(), e -> "Unlinked another record from this one."),
            done(
                    DemographicsRecorded.class,
                    e -> e.recordedBy(),
                    e -> "Recorded the client's answers: %s.".formatted(Words.of(e.demographics()))),
            done(
                    DemographicsCorrected.class,
                    e -> e.correctedBy(),
                    e -> "Replaced the client's answers; reason: %s. They now read: %s."
                            .formatted(Words.of(e.reason()), Words.of(e.demographics()))),
            done(
                    RoiChoiceRecorded.class,
                    e -> e.recordedBy(),
                    e -> "Recorded what the client answered to the Release of Information%s: %s."
                            .formatted(
                                    e.includedBy()
                                            .map(head -> ", as the head of household's choice includes it")
                                            .orElse(""),
                                    Words.of(e.terms()))),
            done(
                    RoiRevoked.class,
                    e -> e.recordedBy(),
                    e -> "The client took the Release of Information back; nothing is shared since %s."
                            .formatted(e.on())));

    static final List<Line<?>> ALL = Stream.of(
                    OF_RECORDS, StaySentences.ALL, OccasionSentences.ALL, DescriptorSentences.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<Class<?>, Line<?>> BY_EVENT =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Line::event, Function.identity()));

    private Sentences() {}

    static Line<?> about(Object event) {
        return Optional.<Line<?>>ofNullable(BY_EVENT.get(event.getClass()))
                .orElseThrow(() -> new IllegalStateException(
                        "No sentence tells a " + event.getClass().getSimpleName() + ". Add its line to Sentences."));
    }
}
