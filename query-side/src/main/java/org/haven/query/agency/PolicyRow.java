package org.haven.query.agency;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.agency.ProjectId;

/**
 * When an agency lets a client be entered anonymously.
 *
 * @param kind BEFORE_ENTRY, PROVISIONAL or STANDING
 * @param hours with PROVISIONAL
 * @param project with STANDING
 * @param until with STANDING
 * @param grantDays how many local days a grant stays usable
 */
record PolicyRow(
        String kind, Optional<Integer> hours, Optional<ProjectId> project, Optional<LocalDate> until, int grantDays) {}
