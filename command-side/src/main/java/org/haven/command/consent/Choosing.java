package org.haven.command.consent;

import java.time.LocalDate;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.event.StaffId;

/**
 * The circumstances in which a client chooses about sharing.
 *
 * @param withoutPermission whether no HDC has permitted the record to be anonymous
 * @param unaccompaniedMinor whether the client came without family and is known to be younger than may choose alone
 * @param policy what the agency has chosen about Releases of Information
 */
public record Choosing(
        boolean withoutPermission, boolean unaccompaniedMinor, RoiPolicy policy, LocalDate today, StaffId by) {}
