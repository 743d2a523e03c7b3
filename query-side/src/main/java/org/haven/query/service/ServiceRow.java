package org.haven.query.service;

import java.time.LocalDate;
import java.util.Map;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.service.ActId;
import org.haven.kernel.service.ServiceId;

/**
 * One thing done for one client on one day.
 *
 * @param kind BED_NIGHT, SERVICE, CURRENT_LIVING_SITUATION or COORDINATED_ENTRY_EVENT
 * @param answers by the names of the questions, as HMIS CSV writes them; words only for the client's own agency
 * @param act by which it was noted, perhaps with others
 * @param actVersion what undoing the act, or voiding this, needs in If-Match
 */
record ServiceRow(
        ServiceId service,
        String serviceHudId,
        String kind,
        LocalDate on,
        EnrollmentId enrollment,
        ClientId client,
        ProjectId project,
        Map<String, String> answers,
        ActId act,
        long actVersion) {}
