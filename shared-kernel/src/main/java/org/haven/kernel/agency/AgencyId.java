package org.haven.kernel.agency;

import java.util.UUID;

/** An agency: HUD's Organization (HUD FY2026 2.01). */
public record AgencyId(UUID value) {

    public static AgencyId next() {
        return new AgencyId(UUID.randomUUID());
    }

    /** The id as HMIS CSV writes it: 32 characters, no hyphens. */
    public String asHudId() {
        return value.toString().replace("-", "");
    }

    /** The bare UUID, which is also the key of the stream. */
    @Override
    public String toString() {
        return value.toString();
    }
}
