package org.haven.standalone;

import java.util.Locale;
import java.util.Optional;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.Role;

/**
 * A user to try Haven with, who signs in with a secret file instead of a password.
 *
 * @param id the user name, which is the client id of the sign-in too
 * @param agency whom they work for; auditors, analysts and admins work for the whole community
 */
record DemoClient(String id, Role role, Optional<AgencyId> agency) {

    /** As the token says it. */
    String roleClaim() {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
