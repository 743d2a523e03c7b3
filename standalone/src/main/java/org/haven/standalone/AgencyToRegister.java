package org.haven.standalone;

import java.time.ZoneId;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;

/**
 * An agency that is to take part.
 *
 * @param timeZone where its days end
 * @param victimServiceProvider whether the law keeps its clients out of HMIS
 * @param hudId its OrganizationID in the export it comes from
 */
record AgencyToRegister(
        AgencyId agency, String name, ZoneId timeZone, boolean victimServiceProvider, Optional<String> hudId) {}
