package org.haven.kernel.hud;

import java.util.Arrays;

/** A value of one of HUD's published code lists. The code is what HMIS CSV carries; the constant is what we say. */
public interface HudCode {

    /** The number HUD gave this value. */
    int code();

    /**
     * The value of a list that has this code.
     *
     * @throws UnacceptableValue when the list has no such code
     */
    static <E extends Enum<E> & HudCode> E of(Class<E> list, int code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.code() == code)
                .findFirst()
                .orElseThrow(() -> new UnacceptableValue(
                        "code/unknown",
                        "This code is not in the list; it has "
                                + Arrays.stream(list.getEnumConstants())
                                        .map(value -> value.code() + " (" + value.name() + ")")
                                        .toList()
                                + "."));
    }
}
