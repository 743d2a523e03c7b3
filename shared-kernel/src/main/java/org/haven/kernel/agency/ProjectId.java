package org.haven.kernel.agency;

import java.util.UUID;

/** A project of one agency (HUD FY2026 2.02). */
public record ProjectId(UUID value) {

    public static ProjectId next() {
        return new ProjectId(UUID.randomUUID());
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
