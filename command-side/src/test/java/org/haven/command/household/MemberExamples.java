package org.haven.command.household;

import java.time.LocalDate;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;

/** Members of a household, each somebody new unless a test says who. */
public final class MemberExamples {

    private MemberExamples() {}

    public static Member head(LocalDate entry) {
        return member(ClientId.next(), Relationship.HEAD_OF_HOUSEHOLD, entry);
    }

    public static Member child(LocalDate entry) {
        return member(ClientId.next(), Relationship.CHILD, entry);
    }

    public static Member member(ClientId client, Relationship relationship, LocalDate entry) {
        return new Member(EnrollmentId.next(), client, relationship, entry, Answer.notGiven(NonAnswer.NOT_COLLECTED));
    }
}
