package org.haven.query.agency;

import org.haven.kernel.agency.AgencyId;

/**
 * An agency, as a list shows it.
 *
 * @param hudId its OrganizationID
 */
record AgencyRow(
        AgencyId agency, String name, String timeZone, boolean victimServiceProvider, String hudId, long version) {}
