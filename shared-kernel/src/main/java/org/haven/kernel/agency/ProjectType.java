package org.haven.kernel.agency;

import org.haven.kernel.hud.HudCode;

/** What a project does: HUD FY2026 list 2.02.6. */
public enum ProjectType implements HudCode {
    EMERGENCY_SHELTER_ENTRY_EXIT(0),
    EMERGENCY_SHELTER_NIGHT_BY_NIGHT(1),
    TRANSITIONAL_HOUSING(2),
    PERMANENT_SUPPORTIVE_HOUSING(3),
    STREET_OUTREACH(4),
    SERVICES_ONLY(6),
    OTHER(7),
    SAFE_HAVEN(8),
    HOUSING_ONLY(9),
    HOUSING_WITH_SERVICES(10),
    DAY_SHELTER(11),
    HOMELESSNESS_PREVENTION(12),
    RAPID_REHOUSING(13),
    COORDINATED_ENTRY(14);

    private final int code;

    ProjectType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
