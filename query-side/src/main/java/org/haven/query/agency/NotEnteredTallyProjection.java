package org.haven.query.agency;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.haven.kernel.agency.AgencyEvent.NotEnteredTallied;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one line for each person who was served and not entered. */
@Component
@ProcessingGroup("not_entered_tally")
final class NotEnteredTallyProjection {

    private final JdbcClient sql;

    NotEnteredTallyProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(NotEnteredTallied event) {
        sql.sql("""
                        INSERT INTO query.not_entered_tally (tally_id, agency_id, project_id, month, reason)
                        VALUES (:tally, :agency, :project, :month, :reason)
                        ON CONFLICT (tally_id) DO NOTHING
                        """)
                .param("tally", event.tally().value())
                .param("agency", event.agency().value())
                .param("project", event.project().value())
                .param("month", event.month().atDay(1))
                .param("reason", event.reason().name())
                .update();
    }

    @ResetHandler
    void reset() {
        sql.sql("TRUNCATE query.not_entered_tally").update();
    }
}
