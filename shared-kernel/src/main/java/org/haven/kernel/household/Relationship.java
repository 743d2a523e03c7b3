package org.haven.kernel.household;

import org.haven.kernel.hud.HudCode;

/** What a member is to the head of household: HUD FY2026 list 3.15.1. */
public enum Relationship implements HudCode {
    HEAD_OF_HOUSEHOLD(1),
    CHILD(2),
    SPOUSE_OR_PARTNER(3),
    OTHER_RELATION(4),
    NOT_RELATED(5),
    NOT_COLLECTED(99);

    private final int code;

    Relationship(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
