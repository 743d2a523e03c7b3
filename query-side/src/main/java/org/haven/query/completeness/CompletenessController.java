package org.haven.query.completeness;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haven.http.AllowedTo;
import org.haven.http.FieldProblem;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.event.Role;
import org.haven.query.completeness.element.Elements;
import org.haven.query.completeness.question6.Column;
import org.haven.query.completeness.question6.ReportRange;
import org.haven.query.completeness.question6.Row;
import org.haven.query.completeness.question6.SsnReading;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Given;
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Viewer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How complete a project's records are, and whom that is about. */
@RestController
@ReadsFrom({"completeness_subject", "visibility", "client_card"})
@AllowedTo({Role.WORKER, Role.HDC, Role.ANALYST, Role.AUDITOR})
final class CompletenessController {

    private final Completeness completeness;
    private final Today today;

    CompletenessController(Completeness completeness, Today today) {
        this.completeness = completeness;
        this.today = today;
    }

    @Operation(
            operationId = "getCompleteness",
            summary = "Question 6a of a project: officially, without anonymous clients, and the difference")
    @GetMapping("/projects/{project}/completeness")
    Figures figures(
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "TEXT") SsnReading ssnReading) {
        return Figures.of(report(viewer, project, range(from, to)), ssnReading);
    }

    @Operation(
            operationId = "listPersonsBehind",
            summary = "The persons behind a cell of Question 6a, with the reasons that put them there")
    @GetMapping("/projects/{project}/completeness/persons")
    PersonsBehind persons(
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam Row row,
            @RequestParam Column column,
            @RequestParam(defaultValue = "TEXT") SsnReading ssnReading,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        printed(row, column);
        var after = cursor.map(text -> Cursor.read(text, LocalDate::parse));
        return PersonsBehind.of(
                report(viewer, project, range(from, to)), ssnReading, row, column, after, Page.size(limit));
    }

    @Operation(operationId = "listElements", summary = "The HUD elements that completeness asks, and of whom")
    @GetMapping("/completeness/elements")
    List<ElementRow> elements() {
        return Elements.ALL.stream().map(ElementRow::of).toList();
    }

    private Report report(Viewer viewer, ProjectId project, ReportRange range) {
        return completeness.of(viewer, today.of(viewer), project, range).orElseThrow(ProblemException::absent);
    }

    private static ReportRange range(LocalDate from, LocalDate to) {
        if (Given.day("from", from).isAfter(Given.day("to", to))) {
            throw wrong("from", "parameter/range", "A report does not end before it starts.");
        }
        return new ReportRange(from, to);
    }

    private static void printed(Row row, Column column) {
        if (!row.prints(column)) {
            throw wrong("column", "parameter/grey-cell", "HUD greys this cell; it counts nobody.");
        }
    }

    private static ProblemException wrong(String parameter, String code, String detail) {
        return ProblemException.badInput(List.of(new FieldProblem(parameter, code, detail)));
    }
}
