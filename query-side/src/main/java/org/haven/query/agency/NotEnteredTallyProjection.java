package org.haven.query.agency;

import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.AgencyEvent.NotEnteredTallied;
import org.springframework.stereotype.Component;

/** Keeps one line for each person who was served and not entered. */
@Component
final class NotEnteredTallyProjection extends ReadModel {

    private static final Table TALLY = Table.ofLines("query.not_entered_tally", "tally_id", "tally_id");

    NotEnteredTallyProjection() {
        super("not_entered_tally", TALLY);
        on(
                NotEnteredTallied.class,
                (e, at, rows) -> rows.open(TALLY, e.tally().value())
                        .put("agency_id", e.agency().value())
                        .put("project_id", e.project().value())
                        .put("month", e.month().atDay(1))
                        .put("reason", e.reason()));
    }
}
