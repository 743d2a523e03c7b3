package org.haven.query.due;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;

/**
 * One thing that is due.
 *
 * @param item the same for the same thing, however often the list is read
 * @param due the day it is due; what is past is overdue
 * @param from the first day on which it counts, where that is not any day
 * @param to the last such day
 * @param firstName "Anonymous" where no name was given
 */
record DueRow(
        UUID item,
        DueKind kind,
        LocalDate due,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        ClientId client,
        String firstName,
        String lastName,
        Optional<EnrollmentId> enrollment,
        Optional<ProjectId> project) {}
