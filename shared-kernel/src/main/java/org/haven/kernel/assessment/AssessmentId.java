package org.haven.kernel.assessment;

import java.util.UUID;

/** One occasion of asking about a member's stay. */
public record AssessmentId(UUID value) {

    public static AssessmentId next() {
        return new AssessmentId(UUID.randomUUID());
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
