package org.haven.kernel.hud;

/** Why a HUD element has no value: the three codes that recur in nearly every list (HUD FY2026 1.8). */
public enum NonAnswer implements HudCode {
    DOES_NOT_KNOW(8),
    PREFERS_NOT_TO_ANSWER(9),
    NOT_COLLECTED(99);

    private final int code;

    NonAnswer(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
