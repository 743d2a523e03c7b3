package org.haven.query.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.household.HouseholdId;

/**
 * A household's stay.
 *
 * @param coc where the head was enrolled (HUD FY2026 3.16)
 * @param movedIn into permanent housing (3.20)
 * @param open whether somebody is still there
 * @param version of the household, for {@code If-Match}
 */
record HouseholdPage(
        HouseholdId household,
        String householdHudId,
        AgencyId agency,
        ProjectId project,
        Optional<String> coc,
        Optional<LocalDate> movedIn,
        boolean open,
        List<MemberRow> members,
        long version) {}
