package org.haven.command.household;

import java.time.LocalDate;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.YesNo;

/** A client in a household's stay: one HUD enrollment. */
public record Member(
        EnrollmentId enrollment,
        ClientId client,
        Relationship relationship,
        LocalDate entryDate,
        Answer<YesNo> disablingCondition) {

    boolean isHead() {
        return relationship == Relationship.HEAD_OF_HOUSEHOLD;
    }
}
