package org.haven.query.agency;

import java.util.List;
import org.haven.kernel.agency.AgencyId;

/** An agency with its projects, its policy and its deputies. */
record AgencyPage(
        AgencyId agency,
        String name,
        String timeZone,
        boolean victimServiceProvider,
        String hudId,
        PolicyRow anonymousEntryPolicy,
        List<DeputyRow> deputies,
        List<ProjectRow> projects,
        long version) {}
