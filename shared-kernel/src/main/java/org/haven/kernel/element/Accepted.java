package org.haven.kernel.element;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.haven.kernel.hud.UnacceptableValue;

/** One answer by itself, as the HMIS CSV writes it: whether it can be one to its question at all. */
final class Accepted {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern MONEY = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Field field;
    private final String pointer;
    private final String value;

    private Accepted(Field field, String pointer, String value) {
        this.field = field;
        this.pointer = pointer;
        this.value = value;
    }

    /** @throws UnacceptableValue where it cannot, pointing at it */
    static String by(Field field, String pointer, String value) {
        return new Accepted(field, pointer, value).accepted();
    }

    private String accepted() {
        return switch (field.kind()) {
            case CODE -> code();
            case COUNT -> shaped(COUNT, "a whole number, 0 or more");
            case MONEY ->
                new BigDecimal(shaped(MONEY, "an amount such as 1250.00"))
                        .setScale(2)
                        .toPlainString();
            case DATE -> day();
            case TEXT -> words();
        };
    }

    private String code() {
        var list = field.list().orElseThrow();
        if (!list.has(value)) {
            throw unacceptable(
                    "code/unknown",
                    "This code is not in HUD's list " + list.number() + " as " + field.name() + " uses it.");
        }
        return value;
    }

    private String shaped(Pattern shape, String what) {
        if (!shape.matcher(value).matches()) {
            throw unacceptable("answer/shape", field.name() + " is " + what + ".");
        }
        return value;
    }

    private String day() {
        try {
            return LocalDate.parse(shaped(DAY, "a day such as 2026-01-31")).toString();
        } catch (DateTimeException none) {
            throw unacceptable("answer/shape", "There is no such day.");
        }
    }

    private String words() {
        var words = value.strip();
        if (words.isEmpty()
                || words.codePointCount(0, words.length()) > field.length()
                || words.codePoints().anyMatch(Character::isISOControl)) {
            throw unacceptable(
                    "answer/words",
                    field.name() + " has 1 to " + field.length() + " characters and no control characters.");
        }
        return words;
    }

    private UnacceptableValue unacceptable(String code, String why) {
        return new UnacceptableValue(pointer, code, why);
    }
}
