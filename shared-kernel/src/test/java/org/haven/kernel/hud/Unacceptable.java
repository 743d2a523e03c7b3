package org.haven.kernel.hud;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How tests say that a value is not accepted, and why. */
public final class Unacceptable {

    private Unacceptable() {}

    public static void unacceptable(String code, ThrowingCallable saying) {
        assertThatExceptionOfType(UnacceptableValue.class)
                .isThrownBy(saying)
                .extracting(UnacceptableValue::code)
                .isEqualTo(code);
    }
}
