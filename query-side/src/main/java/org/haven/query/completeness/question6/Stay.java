package org.haven.query.completeness.question6;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;

/**
 * One stay of one client in one project, as far as the universe of a report asks.
 *
 * @param exitDate the first day the client was no longer there
 */
public record Stay(
        EnrollmentId enrollment,
        ClientId client,
        ProjectId project,
        ProjectType type,
        LocalDate entryDate,
        Optional<LocalDate> exitDate) {}
