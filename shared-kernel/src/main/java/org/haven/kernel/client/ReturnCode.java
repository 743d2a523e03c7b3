package org.haven.kernel.client;

import java.util.Locale;
import java.util.random.RandomGenerator;
import org.haven.kernel.hud.UnacceptableValue;

/**
 * What a client keeps to be found again: random, never derived from an answer, spoken in groups of four such as
 * {@code 7KQM-2XRD-V4TB}. Eleven characters of chance (53 bits) and a check character that catches every wrong character and
 * every swap of neighbours.
 */
public record ReturnCode(String value) {

    /** 29 characters that are hard to mistake for one another; a prime number, on which the check character rests. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTVWXYZ";

    private static final int LENGTH = 12;

    public ReturnCode {
        value = value.toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "");
        if (value.length() != LENGTH
                || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)
                || check(value.substring(0, LENGTH - 1)) != value.charAt(LENGTH - 1)) {
            throw new UnacceptableValue(
                    "return-code/mistyped",
                    "This is not a return code. It has three groups of four; check each character.");
        }
    }

    public static ReturnCode random(RandomGenerator chance) {
        var code = new StringBuilder(LENGTH);
        for (int i = 1; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return new ReturnCode(code.append(check(code)).toString());
    }

    /** In groups of four, as it is spoken and printed. */
    public String spoken() {
        return value.replaceAll("(....)(?=.)", "$1-");
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    @Override
    public String toString() {
        return spoken();
    }
}
