package org.haven.kernel.client;

import org.haven.kernel.hud.HudCode;

/** One of the races and ethnicities a client may name, several at once (HUD FY2026 3.04). */
public enum Race implements HudCode {
    AMERICAN_INDIAN_ALASKA_NATIVE_OR_INDIGENOUS(1),
    ASIAN(2),
    BLACK_AFRICAN_AMERICAN_OR_AFRICAN(3),
    NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER(4),
    WHITE(5),
    HISPANIC_LATINA_LATINO(6),
    MIDDLE_EASTERN_OR_NORTH_AFRICAN(7);

    private final int code;

    Race(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
