package org.haven.query.completeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haven.query.completeness.question6.Column;
import org.haven.query.completeness.question6.Question6a;
import org.haven.query.completeness.question6.Row;
import org.haven.query.completeness.question6.SsnReading;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Page;

/**
 * The persons behind a cell of Question 6a, a page of them by entry date.
 *
 * @param count what the cell says
 * @param hidden how many of them this viewer may no longer see, because another agency's client stopped sharing
 * @param next where the next page begins; null on the last
 */
record PersonsBehind(
        Row row,
        Column column,
        String rules,
        long position,
        int count,
        int hidden,
        List<PersonBehind> rows,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> next) {

    private static final Comparator<PersonBehind> BY_ENTRY = Comparator.comparing(PersonBehind::entryDate)
            .thenComparing(person -> person.client().toString());

    static PersonsBehind of(
            Report report, SsnReading reading, Row row, Column column, Optional<Cursor<LocalDate>> after, int limit) {
        var behind = new ArrayList<PersonBehind>();
        int hidden = 0;
        for (var subject : report.counted()) {
            var verdict = Question6a.verdict(subject.person(report.range()), row, reading)
                    .filter(found -> found.isBehind(column));
            if (verdict.isPresent() && !subject.visible()) {
                hidden++;
            } else {
                verdict.ifPresent(found -> behind.add(PersonBehind.of(subject, found)));
            }
        }
        var page = page(behind, after, limit);
        return new PersonsBehind(
                row,
                column,
                Question6a.RULES,
                report.position(),
                behind.size() + hidden,
                hidden,
                page.rows(),
                page.next());
    }

    private static Page<PersonBehind> page(List<PersonBehind> behind, Optional<Cursor<LocalDate>> after, int limit) {
        return Page.of(
                behind.stream()
                        .sorted(BY_ENTRY)
                        .filter(person ->
                                after.map(last -> isAfter(person, last)).orElse(true))
                        .limit(limit + 1L)
                        .toList(),
                limit,
                person -> new Cursor<>(person.entryDate(), person.client().value()));
    }

    private static boolean isAfter(PersonBehind person, Cursor<LocalDate> last) {
        int days = person.entryDate().compareTo(last.at());
        return days > 0
                || (days == 0 && person.client().toString().compareTo(last.id().toString()) > 0);
    }
}
