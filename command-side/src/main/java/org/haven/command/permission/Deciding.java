package org.haven.command.permission;

import java.time.Clock;
import java.time.Instant;
import org.haven.command.agency.AgencyFacts;
import org.haven.kernel.event.Staff;

/**
 * The circumstances of a decision.
 *
 * @param byRight whether whoever acts may decide for the agency
 * @param grantEnds when a grant given now ends
 */
public record Deciding(Staff by, boolean byRight, Instant now, Instant grantEnds) {

    public static Deciding in(AgencyFacts agency, Staff by, Clock clock) {
        return new Deciding(by, agency.decides(by, clock), clock.instant(), agency.grantEnds(clock));
    }

    void demandRight() {
        if (!byRight) {
            throw PermissionRefusal.NOT_THE_HDC.refuse();
        }
    }
}
