package org.haven.kernel.client;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.haven.kernel.hud.UnacceptableValue;

/**
 * A name that somebody gave (HUD FY2026 3.01). Parts are trimmed, empty where not given, at most 200 characters. A
 * placeholder is no name: who gives none has no {@code PersonName}.
 */
public sealed interface PersonName {

    /** How an absent name is rendered; it is stored nowhere. */
    String PLACEHOLDER = "Anonymous";

    /** What nobody sees: white space of any kind and format characters. */
    Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{Cf}\\p{Cc}]");

    String first();

    String middle();

    String last();

    String suffix();

    /** Whether first and last name are both there, which Question 6a asks of quality 2 too. */
    default boolean hasFirstAndLast() {
        return !first().isEmpty() && !last().isEmpty();
    }

    /** The full name, legal or preferred (data quality 1). */
    record Full(String first, String middle, String last, String suffix) implements PersonName {
        public Full {
            first = part(first);
            middle = part(middle);
            last = part(last);
            suffix = part(suffix);
            if (first.isEmpty() || last.isEmpty()) {
                throw new UnacceptableValue(
                        "name/incomplete", "A full name has a first and a last name. With one of them, say quality 2.");
            }
        }

        @Override
        public String toString() {
            return "PersonName.Full[withheld]";
        }
    }

    /** Part of a name, initials, a street or code name (data quality 2). */
    record Partial(String first, String middle, String last, String suffix)
            implements PersonName, org.haven.kernel.hud.Partial {
        public Partial {
            first = part(first);
            middle = part(middle);
            last = part(last);
            suffix = part(suffix);
            if (first.isEmpty() && last.isEmpty()) {
                throw new UnacceptableValue(
                        "name/empty",
                        "A partial name has a first or a last name. Without either, say quality 8, 9 or 99.");
            }
        }

        @Override
        public String toString() {
            return "PersonName.Partial[withheld]";
        }
    }

    private static String part(String text) {
        var part = text.strip();
        if (part.length() > 200) {
            throw new UnacceptableValue("name/too-long", "A part of a name has at most 200 characters.");
        }
        if (part.codePoints().anyMatch(Character::isISOControl)) {
            throw new UnacceptableValue("name/control-character", "A name holds no control characters.");
        }
        var seen = INVISIBLE
                .matcher(Normalizer.normalize(part, Normalizer.Form.NFKC))
                .replaceAll("");
        if (seen.equalsIgnoreCase(PLACEHOLDER)) {
            throw new UnacceptableValue(
                    "name/placeholder",
                    "\"Anonymous\" is how an absent name is shown, not a name. Leave the name out and say quality 8, 9 or 99.");
        }
        return seen.isEmpty() ? "" : part;
    }
}
