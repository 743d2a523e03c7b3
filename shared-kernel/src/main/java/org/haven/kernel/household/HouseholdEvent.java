package org.haven.kernel.household;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.YesNo;

/** What can happen to a household's stay. */
public sealed interface HouseholdEvent {

    HouseholdId household();

    /** Something that happens to one member. */
    sealed interface OfMember extends HouseholdEvent {

        EnrollmentId enrollment();

        ClientId client();
    }

    /**
     * A household begins a stay in a project.
     *
     * @param coc where the head was enrolled (HUD FY2026 3.16); open when nobody said
     */
    record HouseholdEnrolled(
            HouseholdId household, AgencyId agency, ProjectId project, Optional<CocCode> coc, StaffId enrolledBy)
            implements HouseholdEvent {}

    /**
     * A client is a member of the stay, from its beginning or later: one HUD enrollment.
     *
     * @param entryDate HUD FY2026 3.10
     * @param relationship HUD FY2026 3.15
     * @param disablingCondition HUD FY2026 3.08
     * @param joinedBy who recorded a member who joined later; of the others, whoever enrolled the household
     */
    record MemberEnrolled(
            HouseholdId household,
            EnrollmentId enrollment,
            ClientId client,
            AgencyId agency,
            ProjectId project,
            Relationship relationship,
            LocalDate entryDate,
            Answer<YesNo> disablingCondition,
            Optional<StaffId> joinedBy)
            implements OfMember {

        /** One who is there from the beginning. */
        public MemberEnrolled(
                HouseholdId household,
                EnrollmentId enrollment,
                ClientId client,
                AgencyId agency,
                ProjectId project,
                Relationship relationship,
                LocalDate entryDate,
                Answer<YesNo> disablingCondition) {
            this(
                    household,
                    enrollment,
                    client,
                    agency,
                    project,
                    relationship,
                    entryDate,
                    disablingCondition,
                    Optional.empty());
        }
    }

    /**
     * Another member is the head, and was so from the beginning of the stay, with the stay's CoC and move-in date (HUD FY2026 3.15).
     *
     * @param enrollment of the new head
     * @param relationships what each member is to the new head
     */
    record HeadOfHouseholdNamed(
            HouseholdId household,
            EnrollmentId enrollment,
            ClientId client,
            Map<EnrollmentId, Relationship> relationships,
            ChangeReason reason,
            StaffId namedBy)
            implements OfMember {}

    /** A member has become something else to the head. */
    record RelationshipChanged(
            HouseholdId household,
            EnrollmentId enrollment,
            ClientId client,
            Relationship relationship,
            LocalDate on,
            ChangeReason reason,
            StaffId recordedBy)
            implements OfMember {}

    /** What a member is to the head was recorded in error. */
    record RelationshipCorrected(
            HouseholdId household,
            EnrollmentId enrollment,
            ClientId client,
            Relationship relationship,
            CorrectionReason reason,
            StaffId correctedBy)
            implements OfMember {}

    /** The day a member entered was recorded in error. */
    record EntryDateCorrected(
            HouseholdId household,
            EnrollmentId enrollment,
            ClientId client,
            LocalDate entryDate,
            CorrectionReason reason,
            StaffId correctedBy)
            implements OfMember {}

    /** A member has a disabling condition now, or has none any more. */
    record DisablingConditionChanged(
            HouseholdId household,
            EnrollmentId enrollment,
            ClientId client,
            Answer<YesNo> disablingCondition,
            LocalDate on,
            ChangeReason reason,
            StaffId recordedBy)
            implements OfMember {}

    /** Whether a member had a disabling condition at the start was recorded in error. */
    record DisablingConditionCorrected(
            HouseholdId household,
            EnrollmentId enrollment,
            ClientId client,
            Answer<YesNo> disablingCondition,
            CorrectionReason reason,
            StaffId correctedBy)
            implements OfMember {}

    /** Where the household was enrolled was recorded in error. */
    record EnrollmentCocCorrected(
            HouseholdId household, Optional<CocCode> coc, CorrectionReason reason, StaffId correctedBy)
            implements HouseholdEvent {}

    /** The household moved into permanent housing (HUD FY2026 3.20); it is the head's date, whoever is the head. */
    record HouseholdMovedIn(HouseholdId household, LocalDate on, StaffId recordedBy) implements HouseholdEvent {}

    /**
     * The move-in was recorded in error.
     *
     * @param on the right day; none when the household has not moved in
     */
    record MoveInCorrected(HouseholdId household, Optional<LocalDate> on, CorrectionReason reason, StaffId correctedBy)
            implements HouseholdEvent {}

    /**
     * A member left (HUD FY2026 3.11, 3.12). With the last one, the household's stay is over.
     *
     * @param exitDate the first day the member was no longer there
     * @param answers what Exit.csv asks, the destination among it
     * @param words answers in words, sealed
     */
    record MemberExited(
            HouseholdId household,
            EnrollmentId enrollment,
            ClientId client,
            LocalDate exitDate,
            Answers answers,
            Optional<SealedWords> words,
            StaffId recordedBy)
            implements OfMember {}

    /** What was recorded of a member's leaving was wrong, and this is right. */
    record ExitCorrected(
            HouseholdId household,
            EnrollmentId enrollment,
            ClientId client,
            LocalDate exitDate,
            Answers answers,
            Optional<SealedWords> words,
            CorrectionReason reason,
            StaffId correctedBy)
            implements OfMember {}

    /** A member has not left after all. */
    record ExitReversed(
            HouseholdId household,
            EnrollmentId enrollment,
            ClientId client,
            CorrectionReason reason,
            StaffId reversedBy)
            implements OfMember {}

    /** A member was never there: the enrollment was entered in error and counts for nothing. */
    record EnrollmentVoided(
            HouseholdId household, EnrollmentId enrollment, ClientId client, CorrectionReason reason, StaffId voidedBy)
            implements OfMember {}
}
