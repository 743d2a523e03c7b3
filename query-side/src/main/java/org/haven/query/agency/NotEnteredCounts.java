package org.haven.query.agency;

import java.util.List;

/** An agency's counts of people served and not entered. */
record NotEnteredCounts(List<NotEnteredRow> rows) {}
