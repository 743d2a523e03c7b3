package org.haven.command.standing;

import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.HouseholdId;

/**
 * Whether a client's record stands, so that a household may be enrolled with it: under a name, by a shared ROI, or anonymously with
 * the HDC's permission.
 */
@FunctionalInterface
public interface ClientStanding {

    /**
     * Admits a client to a household's stay, from the client's own stream, and holds the enrollment to what it found there: if one
     * of the streams moves before the enrollment is appended, the enrollment fails.
     */
    void admit(ClientId client, HouseholdId household, ProjectId project, Staff by);
}
