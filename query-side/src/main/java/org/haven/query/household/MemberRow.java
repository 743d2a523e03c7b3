package org.haven.query.household;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;

/**
 * One member of a household.
 *
 * @param firstName for those who serve clients, "Anonymous" where no name was given
 * @param relationship HUD FY2026 list 3.15.1
 * @param disablingCondition HUD FY2026 3.08
 * @param exitDate the first day the member was no longer there (3.11)
 * @param destination HUD FY2026 list 3.12.1, of one who has left
 */
record MemberRow(
        EnrollmentId enrollment,
        String enrollmentHudId,
        ClientId client,
        String clientHudId,
        Optional<String> firstName,
        Optional<String> lastName,
        int relationship,
        LocalDate entryDate,
        int disablingCondition,
        Optional<LocalDate> exitDate,
        Optional<Integer> destination) {}
