package org.haven.query.duplicate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haven.query.duplicate.Description.Told;

/**
 * By what words two people meet who are worth comparing. Each is narrow enough to be shared by few: names by sound together, a
 * last name with a year, a birth, a number with any one digit left open.
 */
final class MatchKeys {

    private static final int LAST_FOUR = 5;

    private final Nicknames nicknames;

    MatchKeys(Nicknames nicknames) {
        this.nicknames = nicknames;
    }

    /** What a record is kept under; nothing for who gave no name. */
    Set<String> kept(Description who) {
        var keys = new TreeSet<String>();
        if (who.named()) {
            names(who.first(), who.last(), keys::add);
            who.birth().map(Told::value).ifPresent(day -> born(who, day, keys::add));
            who.ssn().map(Told::value).ifPresent(number -> numbered(number, keys::add));
        }
        return keys;
    }

    /** What records are looked for under: what this one would be kept under, and what a slip would have made of it. */
    Set<String> wanted(Description who) {
        var keys = kept(who);
        if (who.named()) {
            names(/* first= */ who.last(), /* last= */ who.first(), keys::add);
            who.birth().map(Told::value).flatMap(MatchKeys::swapped).ifPresent(day -> keys.add("born " + day));
            who.birth()
                    .filter(Told::partial)
                    .map(Told::value)
                    .ifPresent(day -> Stream.of(-1, 1)
                            .forEach(years -> surname(who.last())
                                    .forEach(sound -> keys.add("year " + (day.getYear() + years) + " " + sound))));
            who.ssn()
                    .map(Told::value)
                    .filter(MatchKeys::isWhole)
                    .ifPresent(number -> IntStream.range(1, number.length())
                            .forEach(at -> keys.add("ssn " + transposed(number, at))));
        }
        return keys;
    }

    private void names(Words first, Words last, Consumer<String> keys) {
        surname(last).forEach(family -> given(first).forEach(called -> keys.accept("name " + family + " " + called)));
    }

    private void born(Description who, LocalDate day, Consumer<String> keys) {
        keys.accept("born " + day);
        surname(who.last()).forEach(sound -> keys.accept("year " + day.getYear() + " " + sound));
        who.last().forms().stream()
                .map(MatchKeys::initial)
                .distinct()
                .forEach(last -> called(who.first())
                        .map(MatchKeys::initial)
                        .distinct()
                        .forEach(first -> keys.accept("initials " + day.getYear() + " " + first + last)));
    }

    private static void numbered(String number, Consumer<String> keys) {
        if (number.indexOf('x', LAST_FOUR) < 0) {
            keys.accept("last four " + number.substring(LAST_FOUR));
        }
        if (isWhole(number)) {
            keys.accept("ssn " + number);
            IntStream.range(0, number.length())
                    .forEach(at -> keys.accept("but one " + number.substring(0, at) + "_" + number.substring(at + 1)));
        }
    }

    private static boolean isWhole(String number) {
        return number.indexOf('x') < 0;
    }

    private static String transposed(String number, int at) {
        return number.substring(0, at - 1) + number.charAt(at) + number.charAt(at - 1) + number.substring(at + 1);
    }

    private static Optional<LocalDate> swapped(LocalDate day) {
        try {
            return Optional.of(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    private static Stream<String> surname(Words last) {
        return last.forms().stream()
                .flatMap(form -> Words.sounds(form).stream())
                .distinct();
    }

    /** How it sounds, and the formal names that it may stand for. */
    private Stream<String> given(Words first) {
        return Stream.concat(
                        first.forms().stream().flatMap(form -> Words.sounds(form).stream()),
                        first.forms().stream().flatMap(form -> nicknames.formal(form).stream()))
                .distinct();
    }

    private Stream<String> called(Words first) {
        return Stream.concat(
                first.forms().stream(), first.forms().stream().flatMap(form -> nicknames.formal(form).stream()));
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
