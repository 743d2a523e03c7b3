package org.haven.kernel.service;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.EnrollmentId;

/** What one act of recording notes: for one client or for a whole night's list. */
public sealed interface ServiceEvent {

    ActId act();

    ServiceId service();

    ClientId client();

    /** A client stayed a night in a shelter that counts nights (HUD FY2026 4.14). */
    record BedNightRecorded(
            ActId act,
            ServiceId service,
            EnrollmentId enrollment,
            ClientId client,
            AgencyId agency,
            ProjectId project,
            LocalDate night,
            StaffId recordedBy)
            implements ServiceEvent {}

    /**
     * A client was given a service or financial help (HUD FY2026 Services.csv but for bed nights: C2, P1, P2, R14, V2, V3, V8, W1, W2).
     *
     * @param words answers in words, sealed
     */
    record ServiceProvided(
            ActId act,
            ServiceId service,
            EnrollmentId enrollment,
            ClientId client,
            AgencyId agency,
            ProjectId project,
            LocalDate on,
            Answers answers,
            Optional<SealedWords> words,
            StaffId recordedBy)
            implements ServiceEvent {}

    /** Staff met a client, and where the client was living then (HUD FY2026 4.12). */
    record CurrentLivingSituationRecorded(
            ActId act,
            ServiceId service,
            EnrollmentId enrollment,
            ClientId client,
            AgencyId agency,
            ProjectId project,
            LocalDate on,
            Answers answers,
            Optional<SealedWords> words,
            StaffId recordedBy)
            implements ServiceEvent {}

    /** Something happened in coordinated entry, such as a referral (HUD FY2026 4.20). */
    record CoordinatedEntryEventRecorded(
            ActId act,
            ServiceId service,
            EnrollmentId enrollment,
            ClientId client,
            AgencyId agency,
            ProjectId project,
            LocalDate on,
            Answers answers,
            Optional<SealedWords> words,
            StaffId recordedBy)
            implements ServiceEvent {}

    /** It was recorded in error and counts for nothing. An act undone is all of it voided at once. */
    record ServiceVoided(ActId act, ServiceId service, ClientId client, CorrectionReason reason, StaffId voidedBy)
            implements ServiceEvent {}
}
