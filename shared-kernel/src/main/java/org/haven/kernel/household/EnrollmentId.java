package org.haven.kernel.household;

import java.util.UUID;

/** One member's stay: HUD's EnrollmentID (HUD FY2026 5.06). */
public record EnrollmentId(UUID value) {

    public static EnrollmentId next() {
        return new EnrollmentId(UUID.randomUUID());
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
