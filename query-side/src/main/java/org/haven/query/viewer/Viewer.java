package org.haven.query.viewer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.haven.http.SignedIn;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and therefore what may be seen.
 *
 * @param agency absent for those who work for no single agency
 */
public record Viewer(StaffId staff, Optional<AgencyId> agency, Role role) {

    public static Viewer of(SignedIn signedIn) {
        return new Viewer(signedIn.staff(), signedIn.agency(), signedIn.role());
    }

    /** What {@code query.visible_client(:viewerAgency, :viewerRole, :today)} needs to know of the viewer. */
    public Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("viewerAgency", agency.map(AgencyId::value).orElse(null));
        parameters.put("viewerRole", role.name());
        return parameters;
    }

    /** Whether the viewer serves clients, and may therefore read the identity of those in sight. */
    public boolean servesClients() {
        return role == Role.WORKER || role == Role.HDC;
    }

    /** Whether the viewer answers for the whole community rather than for one agency. */
    public boolean seesEveryAgency() {
        return role == Role.AUDITOR || role == Role.ANALYST;
    }

    public boolean worksFor(AgencyId other) {
        return agency.filter(other::equals).isPresent();
    }
}
