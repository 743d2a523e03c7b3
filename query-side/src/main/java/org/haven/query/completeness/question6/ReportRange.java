package org.haven.query.completeness.question6;

import java.time.LocalDate;

/** The days a report is about, the first and the last included. */
public record ReportRange(LocalDate from, LocalDate to) {
    public ReportRange {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("A report does not end before it starts.");
        }
    }

    /** The day on which ages are reckoned: the later of the report's start and the stay's (HUD FY2026 glossary, "age"). */
    public LocalDate dayOfAge(LocalDate entryDate) {
        return entryDate.isAfter(from) ? entryDate : from;
    }
}
