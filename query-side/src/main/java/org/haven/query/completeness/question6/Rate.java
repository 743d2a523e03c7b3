package org.haven.query.completeness.question6;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A figure as a numerator and its denominator, so that nothing is lost before somebody reads it. */
public record Rate(int numerator, int denominator) {

    private static final int DECIMALS = 4;

    /** The rate with four decimals; 0 when there is nobody to count. */
    public String text() {
        return decimals(numerator, denominator);
    }

    /** By how much this rate exceeds another, with four decimals; rounded once. */
    public String textAbove(Rate other) {
        return decimals(
                (long) numerator * whole(other) - (long) other.numerator * whole(this),
                (long) whole(this) * whole(other));
    }

    private static int whole(Rate rate) {
        return Math.max(1, rate.denominator);
    }

    private static String decimals(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(Math.max(1, denominator)), DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
