package org.haven.kernel.event;

import org.haven.kernel.agency.AgencyId;

/** A member of staff at work: who, for which agency, in which role. Every command carries one. */
public record Staff(StaffId id, AgencyId agency, Role role) {

    /** Haven itself at work for an agency, when it records what time has done. */
    public static Staff haven(AgencyId agency) {
        return new Staff(StaffId.HAVEN, agency, Role.ADMIN);
    }
}
