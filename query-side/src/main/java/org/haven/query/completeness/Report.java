package org.haven.query.completeness;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.haven.query.completeness.question6.Question6a;
import org.haven.query.completeness.question6.ReportRange;
import org.haven.query.completeness.question6.SsnReading;
import org.haven.query.completeness.question6.Stay;
import org.haven.query.completeness.question6.Universe;

/**
 * Whom a report counts, one row each, and what was known of them at a position of the log.
 *
 * @param embargoed how many more would be counted if a decision had been made on them
 */
record Report(ScoredProject project, ReportRange range, long position, List<SubjectRow> counted, int embargoed) {

    static Report of(ScoredProject project, ReportRange range, long position, Collection<SubjectRow> rows) {
        var stays = rows.stream().collect(Collectors.toMap(SubjectRow::stay, Function.identity()));
        var persons = Universe.of(stays.keySet(), range).stream()
                .map((Stay stay) -> stays.get(stay))
                .toList();
        var counted = persons.stream().filter(row -> !row.embargoed()).toList();
        return new Report(project, range, position, counted, persons.size() - counted.size());
    }

    /** HUD's table about everybody who counts. */
    Question6a official(SsnReading reading) {
        return about(row -> true, reading);
    }

    /** The same table about those who are not anonymous. */
    Question6a withoutAnonymous(SsnReading reading) {
        return about(row -> !row.anonymous(), reading);
    }

    private Question6a about(Predicate<SubjectRow> whom, SsnReading reading) {
        return Question6a.of(
                counted.stream().filter(whom).map(row -> row.person(range)).toList(), reading);
    }
}
