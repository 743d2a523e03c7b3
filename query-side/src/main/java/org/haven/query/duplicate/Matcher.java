package org.haven.query.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.haven.query.duplicate.Description.Told;

/**
 * Says how likely two descriptions are one person's, and why. Each answer that both give speaks for or against; what one of them
 * does not give says nothing; who gives no name is like nobody.
 */
final class Matcher {

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final int LAST_FOUR = 5;

    private final Weights weights;
    private final Nicknames nicknames;

    Matcher(Weights weights, Nicknames nicknames) {
        this.weights = weights;
        this.nicknames = nicknames;
    }

    /** Whether a score is enough to propose the record. */
    boolean proposes(Likeness likeness) {
        return likeness.score() >= weights.threshold();
    }

    /** The same for both orders. */
    Likeness compare(Description one, Description other) {
        if (!one.named() || !other.named()) {
            return Likeness.NONE;
        }
        var reasons = new ArrayList<Because>();
        var first = first(one, other);
        boolean partialName = one.partialName() || other.partialName();
        names(one, other, first).forEach(reason -> reasons.add(because(reason, partialName)));
        middle(one, other).ifPresent(reason -> reasons.add(because(reason, partialName)));
        suffix(one, other).ifPresent(reason -> reasons.add(because(reason, partialName)));
        both(one.birth(), other.birth())
                .ifPresent(births -> birth(births.get(0), births.get(1))
                        .ifPresent(reason -> reasons.add(because(reason, partial(births)))));
        both(one.ssn(), other.ssn())
                .ifPresent(numbers -> ssn(numbers.get(0).value(), numbers.get(1).value())
                        .filter(reason -> !(first.filter(Reason.FIRST_NAME_DIFFERENT::equals)
                                        .isPresent()
                                && isNeighbour(reason)))
                        .ifPresent(reason -> reasons.add(because(reason, partial(numbers)))));
        double evidence =
                weights.prior() + reasons.stream().mapToDouble(Because::weight).sum();
        return new Likeness(1 / (1 + Math.pow(2, -evidence)), List.copyOf(reasons));
    }

    private Because because(Reason reason, boolean partial) {
        double weight = weights.of(reason) * (partial ? weights.partial() : 1);
        return new Because(reason, reason.sentence(), Math.round(weight * 1000) / 1000.0);
    }

    /** A family gets numbers at one time, one after the other: such a number says nothing of two who are called differently. */
    private static boolean isNeighbour(Reason reason) {
        return reason == Reason.SSN_ONE_DIGIT || reason == Reason.SSN_TRANSPOSED;
    }

    /** Whichever says more: the names as they stand, or with first and last in each other's place. */
    private List<Reason> names(Description one, Description other, Optional<Reason> first) {
        var straight = Stream.of(last(one.last(), other.last()), first)
                .flatMap(Optional::stream)
                .toList();
        double says = straight.stream().mapToDouble(weights::of).sum();
        return swapped(one, other) && weights.of(Reason.NAMES_SWAPPED) > says
                ? List.of(Reason.NAMES_SWAPPED)
                : straight;
    }

    private static boolean swapped(Description one, Description other) {
        return !one.first().isEmpty()
                && !one.last().isEmpty()
                && one.first().joined().equals(other.last().joined())
                && one.last().joined().equals(other.first().joined());
    }

    private Optional<Reason> last(Words one, Words other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        if (one.joined().equals(other.joined())) {
            return Optional.of(Reason.LAST_NAME_EQUAL);
        }
        return strongest(List.of(
                when(!Collections.disjoint(one.telling(), other.telling()), Reason.LAST_NAME_PART),
                when(isSimilar(one, other), Reason.LAST_NAME_SIMILAR),
                when(soundsAlike(one, other), Reason.LAST_NAME_SOUNDS),
                Optional.of(Reason.LAST_NAME_DIFFERENT)));
    }

    private Optional<Reason> first(Description a, Description b) {
        var one = a.first();
        var other = b.first();
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        if (one.joined().equals(other.joined())) {
            return Optional.of(Reason.FIRST_NAME_EQUAL);
        }
        return strongest(List.of(
                when(haveOneNickname(one, other), Reason.FIRST_NAME_NICKNAME),
                when(holdsAll(one, other) || holdsAll(other, one), Reason.FIRST_NAME_PART),
                when(isSimilar(one, other), Reason.FIRST_NAME_SIMILAR),
                when(soundsAlike(one, other), Reason.FIRST_NAME_SOUNDS),
                when(
                        one.joined().equals(b.middle().joined())
                                || other.joined().equals(a.middle().joined()),
                        Reason.FIRST_NAME_IS_MIDDLE),
                when(isInitial(one, other) || isInitial(other, one), Reason.FIRST_NAME_INITIAL),
                Optional.of(Reason.FIRST_NAME_DIFFERENT)));
    }

    private static Optional<Reason> middle(Description a, Description b) {
        var one = a.middle();
        var other = b.middle();
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        boolean same = one.joined().equals(other.joined()) || isInitial(one, other) || isInitial(other, one);
        return Optional.of(same ? Reason.MIDDLE_NAME_EQUAL : Reason.MIDDLE_NAME_DIFFERENT);
    }

    private static Optional<Reason> suffix(Description a, Description b) {
        if (a.suffix().isEmpty() || b.suffix().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(a.suffix().equals(b.suffix()) ? Reason.SUFFIX_EQUAL : Reason.SUFFIX_DIFFERENT);
    }

    private Optional<Reason> birth(Told<LocalDate> a, Told<LocalDate> b) {
        var one = a.value();
        var other = b.value();
        boolean about = a.partial() || b.partial();
        int years = Math.abs(one.getYear() - other.getYear());
        if (one.equals(other)) {
            return Optional.of(Reason.DATE_OF_BIRTH_EQUAL);
        }
        if (about && years == 1) {
            return Optional.empty();
        }
        return strongest(List.of(
                when(
                        years == 0
                                && one.getDayOfMonth() == other.getMonthValue()
                                && one.getMonthValue() == other.getDayOfMonth(),
                        Reason.DATE_OF_BIRTH_SWAPPED),
                when(differences(digits(one), digits(other)).length == 1, Reason.DATE_OF_BIRTH_ONE_DIGIT),
                when(about && years == 0, Reason.DATE_OF_BIRTH_ABOUT),
                when(!about && years == 0, Reason.DATE_OF_BIRTH_YEAR),
                Optional.of(Reason.DATE_OF_BIRTH_DIFFERENT)));
    }

    private static Optional<Reason> ssn(String one, String other) {
        int[] differences = differences(one, other);
        if (one.indexOf('x') < 0 && other.indexOf('x') < 0) {
            return Optional.of(
                    switch (differences.length) {
                        case 0 -> Reason.SSN_EQUAL;
                        case 1 -> Reason.SSN_ONE_DIGIT;
                        case 2 -> isTransposed(one, other, differences) ? Reason.SSN_TRANSPOSED : Reason.SSN_DIFFERENT;
                        default -> Reason.SSN_DIFFERENT;
                    });
        }
        if (Arrays.stream(differences).anyMatch(at -> one.charAt(at) != 'x' && other.charAt(at) != 'x')) {
            return Optional.of(Reason.SSN_DIFFERENT);
        }
        boolean lastFour = one.indexOf('x', LAST_FOUR) < 0 && other.indexOf('x', LAST_FOUR) < 0;
        return when(lastFour, Reason.SSN_LAST_FOUR);
    }

    private static boolean isTransposed(String one, String other, int[] differences) {
        int at = differences[0];
        return differences[1] == at + 1
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at);
    }

    private static String digits(LocalDate day) {
        return "%04d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Where two texts of one length are not the same. */
    private static int[] differences(String one, String other) {
        return IntStream.range(0, Math.min(one.length(), other.length()))
                .filter(at -> one.charAt(at) != other.charAt(at))
                .toArray();
    }

    private boolean haveOneNickname(Words one, Words other) {
        return one.forms().stream().anyMatch(a -> other.forms().stream().anyMatch(b -> nicknames.areOne(a, b)));
    }

    private static boolean holdsAll(Words larger, Words smaller) {
        return larger.telling().containsAll(smaller.telling());
    }

    private static boolean isInitial(Words initial, Words whole) {
        return initial.joined().length() == 1 && whole.joined().startsWith(initial.joined());
    }

    private boolean isSimilar(Words one, Words other) {
        return similarity(one.joined(), other.joined()) >= weights.similarFrom();
    }

    /** In one order, since the measure may depend on it. */
    private static double similarity(String one, String other) {
        return one.compareTo(other) <= 0 ? SIMILARITY.apply(one, other) : SIMILARITY.apply(other, one);
    }

    private static boolean soundsAlike(Words one, Words other) {
        return !Collections.disjoint(sounds(one), sounds(other));
    }

    private static Set<String> sounds(Words words) {
        return Words.sounds(words.joined());
    }

    private static Optional<Reason> when(boolean holds, Reason reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }

    private Optional<Reason> strongest(List<Optional<Reason>> reasons) {
        return reasons.stream().flatMap(Optional::stream).max(Comparator.comparingDouble(weights::of));
    }

    private static <T> Optional<List<Told<T>>> both(Optional<Told<T>> one, Optional<Told<T>> other) {
        return one.flatMap(a -> other.map(b -> List.of(a, b)));
    }

    private static boolean partial(List<? extends Told<?>> told) {
        return told.stream().anyMatch(Told::partial);
    }
}
