package org.haven.kernel.hud;

/** No or yes: HUD FY2026 list 1.10. With a {@link NonAnswer} beside it, list 1.8. */
public enum YesNo implements HudCode {
    NO(0),
    YES(1);

    private final int code;

    YesNo(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
