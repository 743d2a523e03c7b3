package org.haven.http;

import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.StaffId;

/**
 * Who sent the request, as their token says.
 *
 * @param agency absent for those who work for no single agency
 */
public record SignedIn(StaffId staff, Optional<AgencyId> agency, Role role) {}
