package org.haven.query.agency;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.NotEnteredReason;
import org.haven.kernel.agency.ProjectId;
import org.haven.query.viewer.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts who was not entered: an agency's own for its staff, every agency's for auditors and analysts. */
@Component
final class NotEnteredTally {

    private final JdbcClient sql;

    NotEnteredTally(JdbcClient sql) {
        this.sql = sql;
    }

    /** The counts, or nothing where the agency is not there or not the viewer's to see. */
    Optional<NotEnteredCounts> counts(Viewer viewer, AgencyId agency, YearMonth from, YearMonth to) {
        return inSight(viewer, agency) ? Optional.of(count(viewer, agency, from, to)) : Optional.empty();
    }

    private boolean inSight(Viewer viewer, AgencyId agency) {
        return sql.sql("""
                        SELECT count(*) > 0 FROM query.agency
                        WHERE agency_id = :agency
                          AND (:viewerRole IN ('AUDITOR', 'ANALYST') OR agency_id = :viewerAgency::uuid)
                        """)
                .params(viewer.parameters())
                .param("agency", agency.value())
                .query(Boolean.class)
                .single();
    }

    private NotEnteredCounts count(Viewer viewer, AgencyId agency, YearMonth from, YearMonth to) {
        return new NotEnteredCounts(sql.sql("""
                        SELECT project_id, month, reason, count(*) AS people
                        FROM query.not_entered_tally
                        WHERE agency_id = :agency
                          AND month BETWEEN :from AND :to
                          AND (:viewerRole IN ('AUDITOR', 'ANALYST') OR agency_id = :viewerAgency::uuid)
                        GROUP BY month, project_id, reason
                        ORDER BY month, project_id, reason
                        """)
                .params(viewer.parameters())
                .param("agency", agency.value())
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, n) -> new NotEnteredRow(
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        NotEnteredReason.valueOf(row.getString("reason")),
                        row.getInt("people")))
                .list());
    }
}
