package org.haven.query.completeness.question6;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Question 6a, personally identifiable information: how many persons each row holds something against, and of how many. */
public record Question6a(List<Line> lines) {

    /** The version of HUD's rules that these figures follow. */
    public static final String RULES = "HUD FY2026 v1.0";

    /**
     * A row as printed; a cell that HUD greys is empty.
     *
     * @param e persons in B, C or D, of all persons
     */
    public record Line(Row row, OptionalInt b, OptionalInt c, OptionalInt d, Rate e) {}

    public static Question6a of(Collection<Person> persons, SsnReading reading) {
        return new Question6a(Arrays.stream(Row.values())
                .map(row -> line(row, persons, reading))
                .toList());
    }

    /** Where a person stands in a row, or nowhere. */
    public static Optional<Verdict> verdict(Person person, Row row, SsnReading reading) {
        return row == Row.OVERALL ? overall(person, reading) : element(person, row, reading);
    }

    private static Optional<Verdict> element(Person person, Row row, SsnReading reading) {
        var broken = Rules.under(reading).stream()
                .filter(rule -> rule.row() == row && rule.holds().test(person))
                .toList();
        return broken.stream()
                .map(Rule::column)
                .min(Column::compareTo) // B before C before D
                .map(column -> new Verdict(
                        row,
                        column,
                        broken.stream()
                                .filter(rule -> rule.column() == column)
                                .map(Rule::code)
                                .toList()));
    }

    private static Optional<Verdict> overall(Person person, SsnReading reading) {
        var codes = Row.ELEMENTS.stream()
                .flatMap(row -> element(person, row, reading).stream())
                .flatMap(verdict -> verdict.codes().stream())
                .toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Verdict(Row.OVERALL, Column.E, codes));
    }

    private static Line line(Row row, Collection<Person> persons, SsnReading reading) {
        var verdicts = persons.stream()
                .flatMap(person -> verdict(person, row, reading).stream())
                .toList();
        return new Line(
                row,
                count(row, Column.B, verdicts),
                count(row, Column.C, verdicts),
                count(row, Column.D, verdicts),
                new Rate(verdicts.size(), persons.size()));
    }

    private static OptionalInt count(Row row, Column column, List<Verdict> verdicts) {
        return row.prints(column)
                ? OptionalInt.of((int) verdicts.stream()
                        .filter(verdict -> verdict.column() == column)
                        .count())
                : OptionalInt.empty();
    }
}
