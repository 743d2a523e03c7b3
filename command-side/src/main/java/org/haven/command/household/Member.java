package org.haven.command.household;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.YesNo;

/**
 * A client in a household's stay: one HUD enrollment.
 *
 * @param exitDate the first day the member was no longer there; none while the stay goes on
 */
public record Member(
        EnrollmentId enrollment,
        ClientId client,
        Relationship relationship,
        LocalDate entryDate,
        Answer<YesNo> disablingCondition,
        Optional<LocalDate> exitDate) {

    /** One who is there, with no exit in sight. */
    public Member(
            EnrollmentId enrollment,
            ClientId client,
            Relationship relationship,
            LocalDate entryDate,
            Answer<YesNo> disablingCondition) {
        this(enrollment, client, relationship, entryDate, disablingCondition, Optional.empty());
    }

    boolean isHead() {
        return relationship == Relationship.HEAD_OF_HOUSEHOLD;
    }

    boolean isOpen() {
        return exitDate.isEmpty();
    }

    /** Whether there is no day on which the other is there and this member is not yet, or no more. */
    boolean isThereThroughout(Member other) {
        return !entryDate.isAfter(other.entryDate) && leavesWithOrAfter(other);
    }

    boolean leavesWithOrAfter(Member other) {
        return exitDate.map(mine ->
                        other.exitDate.filter(theirs -> !theirs.isAfter(mine)).isPresent())
                .orElse(true);
    }

    Member as(Relationship other) {
        return new Member(enrollment, client, other, entryDate, disablingCondition, exitDate);
    }

    Member entered(LocalDate day) {
        return new Member(enrollment, client, relationship, day, disablingCondition, exitDate);
    }

    Member answering(Answer<YesNo> condition) {
        return new Member(enrollment, client, relationship, entryDate, condition, exitDate);
    }

    Member left(Optional<LocalDate> day) {
        return new Member(enrollment, client, relationship, entryDate, disablingCondition, day);
    }
}
