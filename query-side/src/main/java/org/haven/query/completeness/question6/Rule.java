package org.haven.query.completeness.question6;

import java.util.function.Predicate;

/** One reason for which Question 6a counts a person in a column of a row. */
record Rule(Row row, Column column, String code, Predicate<Person> holds) {}
