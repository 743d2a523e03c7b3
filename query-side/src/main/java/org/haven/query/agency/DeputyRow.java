package org.haven.query.agency;

import java.time.LocalDate;
import org.haven.kernel.event.StaffId;

/** Who may decide in the HDC's place, up to and including a day. */
record DeputyRow(StaffId deputy, LocalDate until) {}
