package org.haven.http;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates as they are sent: four digits of a year, two of a month, two of a day (RFC 3339, full-date). */
final class Dates {

    private static final int LENGTH = "2026-01-31".length();

    private static final int EARLIEST_YEAR = 1800;

    private Dates() {}

    static LocalDate of(String text) {
        if (text.length() != LENGTH) {
            throw new DateTimeException("A date has ten characters.");
        }
        var date = LocalDate.parse(text);
        if (date.getYear() < EARLIEST_YEAR) {
            throw new DateTimeException("Nothing that is told here was so long ago.");
        }
        return date;
    }
}
