package org.haven.kernel.household;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.YesNo;

/** What can happen to a household's stay. */
public sealed interface HouseholdEvent {

    /**
     * A household begins a stay in a project.
     *
     * @param coc where the head was enrolled (HUD FY2026 3.16); open when nobody said
     */
    record HouseholdEnrolled(
            HouseholdId household, AgencyId agency, ProjectId project, Optional<CocCode> coc, StaffId enrolledBy)
            implements HouseholdEvent {}

    /**
     * A client is a member of the stay: one HUD enrollment.
     *
     * @param entryDate HUD FY2026 3.10
     * @param relationship HUD FY2026 3.15
     * @param disablingCondition HUD FY2026 3.08
     */
    record MemberEnrolled(
            HouseholdId household,
            EnrollmentId enrollment,
            ClientId client,
            AgencyId agency,
            ProjectId project,
            Relationship relationship,
            LocalDate entryDate,
            Answer<YesNo> disablingCondition)
            implements HouseholdEvent {}
}
