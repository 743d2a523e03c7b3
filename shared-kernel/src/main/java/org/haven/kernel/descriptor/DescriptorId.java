package org.haven.kernel.descriptor;

import java.util.UUID;

/** One row of what describes a project, such as one grant: HUD's FunderID, InventoryID and the like. */
public record DescriptorId(UUID value) {

    public static DescriptorId next() {
        return new DescriptorId(UUID.randomUUID());
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
