package org.haven.kernel.household;

import java.util.UUID;

/** One stay of one household: HUD's HouseholdID (HUD FY2026 5.09). Never reused for a return. */
public record HouseholdId(UUID value) {

    public static HouseholdId next() {
        return new HouseholdId(UUID.randomUUID());
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
