package org.haven.kernel.agency;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.haven.kernel.event.StaffId;

/** What can happen to an agency. */
public sealed interface AgencyEvent {

    /**
     * An agency takes part in HMIS (HUD FY2026 2.01).
     *
     * @param timeZone where its days end
     * @param victimServiceProvider whether the law keeps its clients out of HMIS
     * @param hudId its OrganizationID in the export it came from
     */
    record AgencyRegistered(
            AgencyId agency, String name, ZoneId timeZone, boolean victimServiceProvider, Optional<String> hudId)
            implements AgencyEvent {}

    /**
     * An agency runs a project (HUD FY2026 2.02, 2.03).
     *
     * @param hudId its ProjectID in the export it came from
     */
    record ProjectRegistered(
            AgencyId agency,
            ProjectId project,
            String name,
            ProjectType type,
            Set<CocCode> cocs,
            Optional<String> hudId)
            implements AgencyEvent {}

    /**
     * An agency chose when a client may be entered anonymously.
     *
     * @param grantDays how many local days a grant stays usable, the day of the decision not counted
     */
    record AnonymousEntryPolicySet(AgencyId agency, AnonymousEntryPolicy policy, int grantDays, StaffId setBy)
            implements AgencyEvent {}

    /** A colleague may decide in the HDC's place, up to and including a day. */
    record DeputyHdcNamed(AgencyId agency, StaffId deputy, LocalDate until, StaffId namedBy) implements AgencyEvent {}

    /** A colleague no longer decides in the HDC's place. */
    record DeputyHdcRemoved(AgencyId agency, StaffId deputy, StaffId removedBy) implements AgencyEvent {}

    /** An agency chose how long its Releases of Information hold and who may give one. */
    record RoiPolicySet(AgencyId agency, RoiPolicy policy, StaffId setBy) implements AgencyEvent {}

    /** Somebody was served and not entered. It names no person, no day and no staff; only when it was written is known. */
    record NotEnteredTallied(
            TallyId tally, AgencyId agency, ProjectId project, YearMonth month, NotEnteredReason reason)
            implements AgencyEvent {}
}
