package org.haven.kernel.client;

import org.haven.kernel.hud.HudCode;

/** Sex, asked where a funder requires it: HUD FY2026 list 4.21. Never derived from an older gender answer. */
public enum Sex implements HudCode {
    FEMALE(0),
    MALE(1);

    private final int code;

    Sex(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
