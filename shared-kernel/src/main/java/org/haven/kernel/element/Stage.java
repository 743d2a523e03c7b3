package org.haven.kernel.element;

import java.util.Optional;

/** On which occasion of a stay something was asked: HUD FY2026 list 5.03.1, and the occasions that it does not number. */
public enum Stage {
    START(1),
    UPDATE(2),
    EXIT(3),
    ANNUAL(5),
    POST_EXIT(6),
    /** When it happened, such as the date of engagement; HUD's columns for it name no stage. */
    OCCURRENCE(0);

    private final int code;

    Stage(int code) {
        this.code = code;
    }

    /** HUD's number. */
    public Optional<Integer> code() {
        return code == 0 ? Optional.empty() : Optional.of(code);
    }
}
