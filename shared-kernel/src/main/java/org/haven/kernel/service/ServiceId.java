package org.haven.kernel.service;

import java.util.UUID;

/** One thing done for one client on one day: a bed night, a service, a contact or a referral. */
public record ServiceId(UUID value) {

    public static ServiceId next() {
        return new ServiceId(UUID.randomUUID());
    }

    /** The id as HMIS CSV writes it: 32 characters, no hyphens. */
    public String asHudId() {
        return value.toString().replace("-", "");
    }

    /** The bare UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
