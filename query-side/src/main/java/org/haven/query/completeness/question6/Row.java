package org.haven.query.completeness.question6;

import java.util.Arrays;
import java.util.List;

/** A row of Question 6a, under the heading HUD prints. */
public enum Row {
    NAME("Name (3.01)"),
    SSN("Social Security Number (3.02)"),
    DOB("Date of Birth (3.03)"),
    RACE("Race/Ethnicity (3.04)"),
    OVERALL("Overall Score");

    /** The rows of one element each, which the overall score sums up. */
    static final List<Row> ELEMENTS =
            Arrays.stream(values()).filter(row -> row != OVERALL).toList();

    private final String heading;

    Row(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }

    /** Whether HUD prints this cell; the others are grey. */
    public boolean prints(Column column) {
        return switch (this) {
            case NAME, SSN, DOB -> true;
            case RACE -> column != Column.D;
            case OVERALL -> column == Column.E;
        };
    }
}
