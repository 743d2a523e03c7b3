package org.haven.kernel.client;

import java.util.UUID;

/** A client's record: HUD's PersonalID (HUD FY2026 5.08). Random, so it discloses nothing. */
public record ClientId(UUID value) {

    public static ClientId next() {
        return new ClientId(UUID.randomUUID());
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
