package org.haven.kernel.hud;

/**
 * How good an identifier is: HUD FY2026 lists 3.01.5 (name), 3.02.2 (SSN) and 3.03.2 (DOB), which share their codes. It
 * is derived from the answer and never stored beside the value, where the two could part.
 */
public enum DataQuality implements HudCode {
    FULL(1),
    PARTIAL(2),
    DOES_NOT_KNOW(8),
    PREFERS_NOT_TO_ANSWER(9),
    NOT_COLLECTED(99);

    private final int code;

    DataQuality(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }

    /** The quality that an answer has by its own nature. */
    public static DataQuality of(Answer<?> answer) {
        return answer.asNotGiven()
                .map(why -> HudCode.of(DataQuality.class, why.code()))
                .orElseGet(
                        () -> answer.asGiven().filter(Partial.class::isInstance).isPresent() ? PARTIAL : FULL);
    }
}
