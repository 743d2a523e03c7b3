package org.haven.query.enrollment;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;

/**
 * One member's stay in a project.
 *
 * @param household withheld from another agency unless it may see every member
 * @param relationship HUD FY2026 list 3.15.1; withheld as the household is
 * @param exitDate the first day the member was no longer there
 * @param movedIn when the household moved into permanent housing; withheld as the household is
 * @param firstName for those who serve clients, "Anonymous" where no name was given
 * @param anonymous whether no name was given
 * @param embargoed whether the record waits for a decision of the HDC
 * @param standing REGISTERED, COVERED, or what has become of the request for permission; withheld from another agency
 * @param own whether the client is of the viewer's own agency
 */
record EnrollmentRow(
        EnrollmentId enrollment,
        String enrollmentHudId,
        Optional<HouseholdId> household,
        Optional<String> householdHudId,
        ClientId client,
        String clientHudId,
        Optional<Integer> relationship,
        LocalDate entryDate,
        Optional<LocalDate> exitDate,
        Optional<LocalDate> movedIn,
        Optional<String> firstName,
        Optional<String> lastName,
        boolean anonymous,
        boolean embargoed,
        Optional<String> standing,
        boolean own) {}
