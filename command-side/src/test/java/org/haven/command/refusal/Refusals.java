package org.haven.command.refusal;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How tests say what staff are told "no" about. */
public final class Refusals {

    private Refusals() {}

    public static void refused(String code, ThrowingCallable asking) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(asking)
                .extracting(Refused::code)
                .isEqualTo(code);
    }

    public static void refused(Refusal refusal, ThrowingCallable asking) {
        refused(refusal.code(), asking);
    }
}
