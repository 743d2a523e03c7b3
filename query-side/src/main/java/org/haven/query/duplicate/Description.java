package org.haven.query.duplicate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.Ssn;
import org.haven.kernel.hud.Partial;

/**
 * Who somebody is said to be, in the shape in which two people are compared.
 *
 * @param suffix which of a line of the same name, as a Roman number; empty where not given
 * @param partialName whether only part of a name was given, or a street or code name (HUD FY2026 3.01.5, 2)
 * @param ssn none where the number cannot be one (Question 6a), so that a placeholder makes nobody alike
 */
record Description(
        Words first,
        Words middle,
        Words last,
        String suffix,
        boolean partialName,
        Optional<Told<String>> ssn,
        Optional<Told<LocalDate>> birth) {

    private static final Map<String, String> SUFFIXES = Map.ofEntries(
            Map.entry("sr", "i"),
            Map.entry("senior", "i"),
            Map.entry("1st", "i"),
            Map.entry("jr", "ii"),
            Map.entry("junior", "ii"),
            Map.entry("ii", "ii"),
            Map.entry("2nd", "ii"),
            Map.entry("iii", "iii"),
            Map.entry("3rd", "iii"),
            Map.entry("iv", "iv"),
            Map.entry("4th", "iv"));

    /**
     * One answer.
     *
     * @param partial whether it is only part of it, or about right (data quality 2)
     */
    record Told<T>(T value, boolean partial) {
        @Override
        public String toString() {
            return "Told[withheld]";
        }
    }

    static Description of(Identity identity) {
        var name = identity.name().asGiven();
        return of(
                name.map(PersonName::first).orElse(""),
                name.map(PersonName::middle).orElse(""),
                name.map(PersonName::last).orElse(""),
                name.map(PersonName::suffix).orElse(""),
                name.filter(Partial.class::isInstance).isPresent(),
                identity.ssn().asGiven(),
                identity.dateOfBirth().asGiven());
    }

    static Description of(
            String first,
            String middle,
            String last,
            String suffix,
            boolean partialName,
            Optional<Ssn> ssn,
            Optional<DateOfBirth> birth) {
        var surname = Words.of(last);
        var end = surname.parts().size() > 1
                ? SUFFIXES.getOrDefault(surname.parts().get(surname.parts().size() - 1), "")
                : "";
        return new Description(
                Words.of(first),
                Words.of(middle),
                end.isEmpty()
                        ? surname
                        : new Words(surname.parts().subList(0, surname.parts().size() - 1)),
                suffix.isBlank() ? end : SUFFIXES.getOrDefault(Words.of(suffix).joined(), ""),
                partialName,
                ssn.filter(number -> !number.isIssue())
                        .map(number -> new Told<>(number.digits(), number instanceof Partial)),
                birth.map(day -> new Told<>(day.date(), day instanceof Partial)));
    }

    /** Whether there is a name to go by. */
    boolean named() {
        return !first.isEmpty() || !last.isEmpty();
    }

    @Override
    public String toString() {
        return "Description[withheld]";
    }
}
