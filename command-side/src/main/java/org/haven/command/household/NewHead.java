package org.haven.command.household;

import java.util.Map;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.UnacceptableValue;

/**
 * Who is to be the head, and what the others are to that member (HUD FY2026 3.15).
 *
 * @param relationships of the others; not collected of those who are not in it
 */
public record NewHead(EnrollmentId enrollment, Map<EnrollmentId, Relationship> relationships) {

    public NewHead {
        relationships = Map.copyOf(relationships);
        relationships.forEach((other, relationship) -> demandNotTheHead(relationship, other.equals(enrollment)));
    }

    static Relationship demandNotTheHead(Relationship relationship, boolean isTheHead) {
        if (isTheHead || relationship == Relationship.HEAD_OF_HOUSEHOLD) {
            throw new UnacceptableValue(
                    "relationship/head", "Say what each of the others is to the new head; none of them is the head.");
        }
        return relationship;
    }
}
