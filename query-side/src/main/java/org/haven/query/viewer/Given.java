package org.haven.query.viewer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.haven.http.FieldProblem;
import org.haven.http.ProblemException;

/** Days and months that a viewer gives. Java reads years that ISO 8601 does not write in four digits, and no row has. */
public final class Given {

    private static final int LAST_YEAR = 9999;

    private Given() {}

    public static LocalDate day(String parameter, LocalDate day) {
        demand(parameter, day.getYear());
        return day;
    }

    public static YearMonth month(String parameter, YearMonth month) {
        demand(parameter, month.getYear());
        return month;
    }

    static boolean isWritable(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }

    private static void demand(String parameter, int year) {
        if (!isWritable(year)) {
            throw ProblemException.badInput(
                    List.of(new FieldProblem(parameter, "parameter/year", "A year is one of 0001 to 9999.")));
        }
    }
}
