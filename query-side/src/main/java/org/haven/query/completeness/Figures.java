package org.haven.query.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.haven.query.completeness.element.Element;
import org.haven.query.completeness.element.Elements;
import org.haven.query.completeness.element.Status;
import org.haven.query.completeness.question6.Question6a;
import org.haven.query.completeness.question6.Row;
import org.haven.query.completeness.question6.SsnReading;
import org.haven.query.completeness.question6.Universe;

/**
 * The figures of a project: HUD's Question 6a about everybody, the same without anonymous clients, and the difference.
 *
 * @param rules the version of HUD's rules
 * @param ssnReading which of the two readings of a partial SSN was taken
 * @param position how far in the log the figures go
 * @param embargoed persons who are left out because no decision has been made on them
 * @param official what is reported; it always includes anonymous clients
 * @param price what anonymity costs, row by row
 * @param notes what the figures leave out or rest upon
 */
record Figures(
        String question,
        String rules,
        SsnReading ssnReading,
        long position,
        LocalDate from,
        LocalDate to,
        List<ScoredProject> projects,
        int persons,
        int embargoed,
        List<Line> official,
        List<Line> withoutAnonymous,
        List<Price> price,
        List<Elementary> elements,
        List<String> notes) {

    /** One row of the table; a cell that HUD greys is absent. */
    record Line(
            Row row,
            String heading,
            Optional<Integer> b,
            Optional<Integer> c,
            Optional<Integer> d,
            int e,
            int denominator,
            String rate) {

        static Line of(Question6a.Line line) {
            return new Line(
                    line.row(),
                    line.row().heading(),
                    boxed(line.b()),
                    boxed(line.c()),
                    boxed(line.d()),
                    line.e().numerator(),
                    line.e().denominator(),
                    line.e().text());
        }

        private static Optional<Integer> boxed(OptionalInt cell) {
            return cell.isPresent() ? Optional.of(cell.getAsInt()) : Optional.empty();
        }
    }

    /**
     * How many of a row's persons are anonymous clients, and by how much they raise its rate.
     *
     * @param denominator how many of all persons are anonymous clients
     */
    record Price(
            Row row,
            Optional<Integer> b,
            Optional<Integer> c,
            Optional<Integer> d,
            int e,
            int denominator,
            String rate) {

        static Price of(Question6a.Line all, Question6a.Line without) {
            return new Price(
                    all.row(),
                    less(all.b(), without.b()),
                    less(all.c(), without.c()),
                    less(all.d(), without.d()),
                    all.e().numerator() - without.e().numerator(),
                    all.e().denominator() - without.e().denominator(),
                    all.e().textAbove(without.e()));
        }
    }

    private static Optional<Integer> less(OptionalInt all, OptionalInt without) {
        return all.isPresent() ? Optional.of(all.getAsInt() - without.orElse(0)) : Optional.empty();
    }

    /** What became of one element: how many were asked, and how they answered. */
    record Elementary(
            String number, String title, int asked, int complete, int partial, int unknown, int refused, int missing) {

        static Elementary of(Element element, Report report) {
            var statuses = report.counted().stream()
                    .map(row -> element.statusFor(row.subject(report.range())))
                    .filter(status -> status != Status.NOT_APPLICABLE)
                    .toList();
            return new Elementary(
                    element.number(),
                    element.title(),
                    statuses.size(),
                    count(statuses, Status.COMPLETE),
                    count(statuses, Status.PARTIAL),
                    count(statuses, Status.UNKNOWN),
                    count(statuses, Status.REFUSED),
                    count(statuses, Status.MISSING));
        }

        private static int count(List<Status> statuses, Status status) {
            return (int) statuses.stream().filter(status::equals).count();
        }
    }

    static Figures of(Report report, SsnReading reading) {
        var official = report.official(reading).lines();
        var without = report.withoutAnonymous(reading).lines();
        var price = new ArrayList<Price>();
        for (int at = 0; at < official.size(); at++) {
            price.add(Price.of(official.get(at), without.get(at)));
        }
        return new Figures(
                "6a",
                Question6a.RULES,
                reading,
                report.position(),
                report.range().from(),
                report.range().to(),
                List.of(report.project()),
                report.counted().size(),
                report.embargoed(),
                official.stream().map(Line::of).toList(),
                without.stream().map(Line::of).toList(),
                price,
                Elements.ALL.stream()
                        .map(element -> Elementary.of(element, report))
                        .toList(),
                notes(report, reading));
    }

    private static List<String> notes(Report report, SsnReading reading) {
        var notes = new ArrayList<String>();
        notes.add(reading.sentence());
        notes.add("No exit is recorded in this release: a stay that has begun by the report's end is active.");
        notes.addAll(Universe.notes(Set.of(report.project().type())));
        if (report.embargoed() > 0) {
            notes.add(
                    "Clients on whom the HDC has yet to decide are left out of every figure and counted as embargoed.");
        }
        return List.copyOf(notes);
    }
}
