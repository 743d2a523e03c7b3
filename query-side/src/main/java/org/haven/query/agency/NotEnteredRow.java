package org.haven.query.agency;

import java.time.YearMonth;
import org.haven.kernel.agency.NotEnteredReason;
import org.haven.kernel.agency.ProjectId;

/** How many people a project served in a month and did not enter, for one reason. */
record NotEnteredRow(ProjectId project, YearMonth month, NotEnteredReason reason, int count) {}
