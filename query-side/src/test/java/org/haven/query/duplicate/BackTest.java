package org.haven.query.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.duplicate.People.described;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The usual weights held against pairs of whom it is known whether they are one person: what goes wrong between two intakes of
 * one, and what two have in common by family or by chance. A pair counts as found when the two meet and are proposed.
 */
final class BackTest {

    private static final int OF_EACH_KIND = 400;
    private static final double RECALL_FLOOR = 0.98;
    private static final double PRECISION_FLOOR = 0.99;

    private static final String[] FIRST = {
        "James",
        "Mary",
        "Robert",
        "Patricia",
        "John",
        "Jennifer",
        "Michael",
        "Linda",
        "William",
        "Elizabeth",
        "David",
        "Barbara",
        "Richard",
        "Susan",
        "Joseph",
        "Jessica",
        "Thomas",
        "Sarah",
        "Carlos",
        "Guadalupe",
        "Jose",
        "Maria",
        "Luis",
        "Rosa",
        "Juan",
        "Carmen",
        "Francisco",
        "Ana",
        "Miguel",
        "Teresa",
        "Tyrone",
        "Latoya",
        "Darnell",
        "Keisha",
        "Wei",
        "Nguyet",
        "Andrzej",
        "Svetlana",
        "Omar",
        "Fatima",
        "Ivan",
        "Olga",
        "Dwayne",
        "Shanice",
        "Hector",
        "Ximena",
        "Gordon",
        "Beverly",
        "Lyle",
        "Opal"
    };
    private static final String[] LAST = {
        "Smith",
        "Johnson",
        "Williams",
        "Brown",
        "Jones",
        "Garcia",
        "Miller",
        "Davis",
        "Rodriguez",
        "Martinez",
        "Hernandez",
        "Lopez",
        "Gonzalez",
        "Wilson",
        "Anderson",
        "Thomas",
        "Taylor",
        "Moore",
        "Jackson",
        "Martin",
        "Lee",
        "Perez",
        "Thompson",
        "White",
        "Harris",
        "Sanchez",
        "Clark",
        "Ramirez",
        "Lewis",
        "Robinson",
        "Walker",
        "Young",
        "Allen",
        "King",
        "Wright",
        "Scott",
        "Torres",
        "Nguyen",
        "Hill",
        "Flores",
        "Green",
        "Adams",
        "Nelson",
        "Baker",
        "Rivera",
        "Campbell",
        "Mitchell",
        "Kowalczyk",
        "O'Brien",
        "Okafor",
        "Petrov",
        "Vandenberg",
        "Schneider",
        "Delacruz",
        "Yamamoto",
        "Quintanilla",
        "Ostrowski"
    };
    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("James", "Jim"),
            Map.entry("Robert", "Bobby"),
            Map.entry("Patricia", "Trish"),
            Map.entry("Jennifer", "Jenny"),
            Map.entry("Michael", "Mike"),
            Map.entry("William", "Bill"),
            Map.entry("Elizabeth", "Betty"),
            Map.entry("David", "Dave"),
            Map.entry("Barbara", "Barb"),
            Map.entry("Richard", "Dick"),
            Map.entry("Susan", "Suzy"),
            Map.entry("Joseph", "Joe"),
            Map.entry("Jessica", "Jess"),
            Map.entry("Thomas", "Tommy"),
            Map.entry("Guadalupe", "Lupita"),
            Map.entry("Jose", "Pepe"),
            Map.entry("Francisco", "Paco"),
            Map.entry("Teresa", "Tere"));

    private final Matcher matcher = new Matcher(Weights.usual(), Nicknames.common());
    private final MatchKeys keys = new MatchKeys(Nicknames.common());
    private final Random chance = new Random(20260401);

    /** One whose answers are told in full. */
    private record Person(String first, String last, String suffix, String ssn, LocalDate born) {
        Description told() {
            return described(first + "||" + last + "|" + suffix + "|" + ssn + "|" + born);
        }

        Description toldWithoutNumber() {
            return described(first + "||" + last + "|" + suffix + "||" + born);
        }

        Description toldWithLastFour() {
            return described(first + "||" + last + "|" + suffix + "|xxxxx" + ssn.substring(5) + "|" + born);
        }

        Person called(String name) {
            return new Person(name, last, suffix, ssn, born);
        }

        Person of(String family) {
            return new Person(first, family, suffix, ssn, born);
        }

        Person numbered(String number) {
            return new Person(first, last, suffix, number, born);
        }

        Person bornOn(LocalDate day) {
            return new Person(first, last, suffix, ssn, day);
        }

        Person suffixed(String which) {
            return new Person(first, last, which, ssn, born);
        }
    }

    /** Two descriptions. */
    private record Pair(Description one, Description other) {}

    @Test
    void what_is_one_person_is_proposed_and_what_is_two_is_not() {
        var found = new TreeMap<String, Double>();
        var mistaken = new TreeMap<String, Double>();
        sames().forEach((kind, pairs) -> found.put(kind, share(pairs)));
        differents().forEach((kind, pairs) -> mistaken.put(kind, share(pairs)));
        long ones = OF_EACH_KIND * (long) found.size();
        double truly = found.values().stream()
                .mapToDouble(share -> share * OF_EACH_KIND)
                .sum();
        double falsely = mistaken.values().stream()
                .mapToDouble(share -> share * OF_EACH_KIND)
                .sum();
        double recall = truly / ones;
        double precision = truly / (truly + falsely);

        System.out.printf("duplicate check, back-test: recall %.4f, precision %.4f%n", recall, precision);
        found.forEach((kind, share) -> System.out.printf("  one person, found     %.4f  %s%n", share, kind));
        mistaken.forEach((kind, share) -> System.out.printf("  two people, mistaken  %.4f  %s%n", share, kind));
        assertThat(recall).as("recall").isGreaterThanOrEqualTo(RECALL_FLOOR);
        assertThat(precision).as("precision").isGreaterThanOrEqualTo(PRECISION_FLOOR);
        assertThat(found.values()).as("of every kind").allMatch(share -> share >= 0.8);
    }

    @Test
    void pairs_that_staff_would_know_are_told_apart() {
        var one = """
                William|Henry|Stone|||1984-03-07     : Bill||Stone|||1984-03-07
                María|Guadalupe|García López|||1979-11-30 : Maria||Garcia|||1979-11-30
                Ana||Baker||417639021|1984-03-07     : Ana||Quill||417639021|1984-03-07
                Ana||Baker|||1984-03-07              : Ana||Quill|||1984-03-07
                Otto||Rufus|||1984-03-07             : Rufus||Otto|||1984-03-07
                Otto||Baker||417639021|1984-03-07    : Olivia||Baker||417639021|1984-03-07
                Ana||Baker||xxxxx9021|               : Ana||Baker||417639021|1984-03-07
                Ana||Baker|||1984-03-07              : Ana||Baker|||~1984-01-01
                Nguyen||Van|||1984-03-07             : Van||Nguyen|||1984-03-07
                J||Baker||417639021|                 : Jerome||Baker||417639021|
                Katarzyna||Wiśniewska|||1990-12-11   : Katarzyna||Wisniewska|||1990-11-12
                """;
        var two = """
                Otto||Baker|||1984-03-07             : Rufus||Baker|||1984-03-07
                Otto||Baker||417639021|1984-03-07    : Rufus||Baker||417639022|1984-03-07
                Otto||Baker|Sr||1951-03-07           : Otto||Baker|Jr||1984-05-19
                Otto||Baker|||1951-03-17             : Otto||Baker|||1984-05-29
                Ana||Baker|||1984-03-07              : Rufus||Quill|||1984-03-07
                Maria||Garcia||417639021|1984-03-07  : Maria||Garcia||238114455|1961-12-29
                Ana||Baker||999999999|               : Rufus||Quill||999999999|
                Ana||Baker|||                        : Rufus||Baker|||
                Ana|||||1984-03-17                   : Ana|||||1961-12-29
                """;
        assertThat(one.lines())
                .allSatisfy(line -> assertThat(proposed(pair(line))).as(line).isTrue());
        assertThat(two.lines())
                .allSatisfy(line -> assertThat(proposed(pair(line))).as(line).isFalse());
    }

    private Map<String, List<Pair>> sames() {
        return Map.ofEntries(
                kind("told the same", (p, n) -> new Pair(p.told(), p.told())),
                kind(
                        "a nickname",
                        (p, n) -> new Pair(formal(p).told(), nicknamed(p).toldWithoutNumber())),
                kind(
                        "a slip in the last name",
                        (p, n) -> new Pair(p.told(), p.of(slip(p.last())).toldWithoutNumber())),
                kind(
                        "a slip in the first name",
                        (p, n) -> new Pair(p.told(), p.called(slip(p.first())).toldWithoutNumber())),
                kind(
                        "a slip in both names, last four",
                        (p, n) -> new Pair(
                                p.told(),
                                p.called(slip(p.first())).of(slip(p.last())).toldWithLastFour())),
                kind(
                        "married",
                        (p, n) -> new Pair(p.told(), p.of(other(LAST, p.last())).told())),
                kind(
                        "married, no number",
                        (p, n) -> new Pair(p.told(), p.of(other(LAST, p.last())).toldWithoutNumber())),
                kind(
                        "a second last name",
                        (p, n) -> new Pair(
                                p.told(),
                                p.of(p.last() + "-" + other(LAST, p.last())).toldWithoutNumber())),
                kind(
                        "names swapped",
                        (p, n) -> new Pair(
                                p.told(), p.called(p.last()).of(p.first()).toldWithoutNumber())),
                kind("day and month swapped", (p, n) -> {
                    var q = p.bornOn(p.born().withDayOfMonth(1 + n % 12));
                    return new Pair(
                            q.toldWithoutNumber(), q.bornOn(swapped(q.born())).toldWithoutNumber());
                }),
                kind(
                        "a digit of the birth",
                        (p, n) -> new Pair(
                                p.toldWithoutNumber(),
                                p.bornOn(p.born()
                                                .withYear(p.born().getYear()
                                                        - p.born().getYear() % 10
                                                        + (p.born().getYear() + 3) % 10))
                                        .toldWithoutNumber())),
                kind(
                        "a digit of the number",
                        (p, n) ->
                                new Pair(p.told(), p.numbered(digitOff(p.ssn())).told())),
                kind(
                        "two digits in each other's place",
                        (p, n) -> new Pair(
                                p.told(), p.numbered(transposed(p.ssn())).told())),
                kind(
                        "another first name, same number",
                        (p, n) -> new Pair(
                                p.told(), p.called(other(FIRST, p.first())).told())),
                kind(
                        "birth and number not told",
                        (p, n) -> new Pair(p.told(), described(p.first() + "||" + p.last() + "|||"))),
                kind(
                        "slips in name and birth, same number",
                        (p, n) -> new Pair(
                                p.told(),
                                p.of(slip(p.last()))
                                        .bornOn(p.born().plusDays(9))
                                        .told())));
    }

    private Map<String, List<Pair>> differents() {
        return Map.ofEntries(
                kind("strangers", (p, n) -> new Pair(p.told(), stranger(p).told())),
                kind("twins", (p, n) -> new Pair(p.told(), twin(p).toldWithoutNumber())),
                kind(
                        "twins, numbers one after the other",
                        (p, n) -> new Pair(
                                p.told(),
                                twin(p).numbered(lastDigitOff(p.ssn())).told())),
                kind(
                        "father and son of one name",
                        (p, n) -> new Pair(
                                p.suffixed("Sr").told(), son(p).suffixed("Jr").toldWithoutNumber())),
                kind(
                        "father and son of one name, no suffix",
                        (p, n) -> new Pair(p.toldWithoutNumber(), son(p).toldWithoutNumber())),
                kind(
                        "siblings",
                        (p, n) -> new Pair(
                                p.told(),
                                twin(p).bornOn(p.born().plusDays(400 + n)).told())),
                kind(
                        "one name by chance",
                        (p, n) -> new Pair(
                                p.toldWithoutNumber(),
                                p.bornOn(stranger(p).born()).toldWithoutNumber())),
                kind(
                        "one birth by chance",
                        (p, n) ->
                                new Pair(p.told(), stranger(p).bornOn(p.born()).told())),
                kind(
                        "one last name and birth by chance",
                        (p, n) -> new Pair(
                                p.told(),
                                stranger(p).of(p.last()).bornOn(p.born()).toldWithoutNumber())),
                kind("last four by chance", (p, n) -> {
                    var q = stranger(p);
                    return new Pair(
                            p.told(),
                            q.numbered(q.ssn().substring(0, 5) + p.ssn().substring(5))
                                    .toldWithLastFour());
                }),
                kind(
                        "one name and year by chance, other numbers",
                        (p, n) -> new Pair(
                                p.told(),
                                stranger(p)
                                        .called(p.first())
                                        .of(p.last())
                                        .bornOn(otherDayOf(p.born()))
                                        .told())),
                kind(
                        "a borrowed number",
                        (p, n) ->
                                new Pair(p.told(), stranger(p).numbered(p.ssn()).told())));
    }

    private Map.Entry<String, List<Pair>> kind(String name, BiFunction<Person, Integer, Pair> make) {
        var pairs = new ArrayList<Pair>();
        for (int n = 0; n < OF_EACH_KIND; n++) {
            pairs.add(make.apply(person(), n));
        }
        return Map.entry(name, pairs);
    }

    private double share(List<Pair> pairs) {
        return pairs.stream().filter(this::proposed).count() / (double) pairs.size();
    }

    private boolean proposed(Pair pair) {
        return !Collections.disjoint(keys.wanted(pair.one()), keys.kept(pair.other()))
                && matcher.proposes(matcher.compare(pair.one(), pair.other()));
    }

    private static Pair pair(String line) {
        var sides = line.split(" : ", -1);
        return new Pair(described(sides[0].strip()), described(sides[1].strip()));
    }

    private Person person() {
        return new Person(
                FIRST[chance.nextInt(FIRST.length)], LAST[chance.nextInt(LAST.length)], "", number(), birth());
    }

    /** Somebody with whom nothing is shared. */
    private Person stranger(Person p) {
        return new Person(other(FIRST, p.first()), other(LAST, p.last()), "", number(), otherBirth(p.born()));
    }

    private Person twin(Person p) {
        return p.called(other(FIRST, p.first())).numbered(number());
    }

    private Person son(Person p) {
        return p.numbered(number())
                .bornOn(p.born().plusYears(19 + chance.nextInt(20)).plusDays(1 + chance.nextInt(300)));
    }

    private Person formal(Person p) {
        var names = CALLED.keySet().stream().sorted().toList();
        return p.called(names.get(Math.floorMod(p.ssn().hashCode(), names.size())));
    }

    private Person nicknamed(Person p) {
        return p.called(CALLED.getOrDefault(formal(p).first(), ""));
    }

    private LocalDate birth() {
        return LocalDate.of(1940, 1, 1).plusDays(chance.nextInt(25_000));
    }

    private LocalDate otherBirth(LocalDate not) {
        var day = birth();
        return Math.abs(day.getYear() - not.getYear()) > 2 ? day : otherBirth(not);
    }

    private LocalDate otherDayOf(LocalDate day) {
        return day.withDayOfYear(1 + (day.getDayOfYear() + 40 + chance.nextInt(280)) % 365);
    }

    private static LocalDate swapped(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    }

    private String number() {
        return "%03d%02d%04d".formatted(1 + chance.nextInt(600), 10 + chance.nextInt(89), 1 + chance.nextInt(9998));
    }

    private String digitOff(String number) {
        return replaced(number, chance.nextInt(9));
    }

    private static String lastDigitOff(String number) {
        return replaced(number, 8);
    }

    private static String replaced(String number, int at) {
        char digit = (char) ('0' + (number.charAt(at) - '0' + 1) % 10);
        return number.substring(0, at) + digit + number.substring(at + 1);
    }

    private String transposed(String number) {
        int from = chance.nextInt(8);
        int at = IntStream.range(0, 8)
                .map(step -> (from + step) % 8)
                .filter(place -> number.charAt(place) != number.charAt(place + 1))
                .findFirst()
                .orElse(0);
        return number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
    }

    /** A letter left out, doubled, exchanged with its neighbour, or another in its place; never the first. */
    private String slip(String name) {
        int at = 1 + chance.nextInt(name.length() - 1);
        var before = name.substring(0, at);
        var after = name.substring(at + 1);
        return switch (chance.nextInt(4)) {
            case 0 -> name.length() > 3 ? before + after : name + name.charAt(name.length() - 1);
            case 1 -> before + name.charAt(at) + name.charAt(at) + after;
            case 2 -> name.substring(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + after;
            default -> before + (char) ('a' + chance.nextInt(26)) + after;
        };
    }

    private String other(String[] names, String not) {
        var name = names[chance.nextInt(names.length)];
        return name.equals(not) ? other(names, not) : name;
    }
}
