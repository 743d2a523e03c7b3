package org.haven.command.stay;

import java.util.Collection;
import java.util.Map;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;

/** Who stays in a project, and when: answered for many at once, from what each enrollment holds there and not from its stream. */
public interface Stays {

    /** The days of those of them who have such a stay in the project; the others are not in it. */
    Map<Guest, Days> in(ProjectId project, Collection<Guest> guests);

    /** Whether a household has this member. */
    boolean has(HouseholdId household, EnrollmentId member);
}
