package org.haven.query.completeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haven.eventstore.Positions;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.hud.HudCode;
import org.haven.query.completeness.question6.ReportRange;
import org.haven.query.viewer.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What completeness is judged by, all of it as it was at one position of the log. */
@Component
final class Completeness {

    /** Its own facts, whom they may be shown to, and the dates of birth. */
    private static final List<String> VIEWS = List.of("completeness_subject", "visibility", "client_card");

    private final JdbcClient sql;
    private final Positions positions;
    private final TransactionTemplate atOneMoment;

    Completeness(JdbcClient sql, Positions positions, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.positions = positions;
        this.atOneMoment = atOneMoment(transactions);
    }

    /** The report on a project, unless there is no such project or it is another agency's. */
    Optional<Report> of(Viewer viewer, LocalDate today, ProjectId project, ReportRange range) {
        return Optional.ofNullable(atOneMoment.execute(moment -> project(viewer, project)
                        .map(found -> Report.of(found, range, position(), subjects(viewer, today, project)))))
                .flatMap(report -> report);
    }

    private Optional<ScoredProject> project(Viewer viewer, ProjectId project) {
        return sql.sql("""
                        SELECT project_id, name, type
                        FROM query.completeness_project
                        WHERE project_id = :project AND (:everyAgency OR agency_id = :viewerAgency::uuid)
                        """)
                .params(viewer.parameters())
                .param("everyAgency", viewer.seesEveryAgency())
                .param("project", project.value())
                .query((row, n) -> new ScoredProject(
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        row.getString("name"),
                        HudCode.of(ProjectType.class, row.getInt("type"))))
                .optional();
    }

    private List<SubjectRow> subjects(Viewer viewer, LocalDate today, ProjectId project) {
        return sql.sql("""
                        SELECT s.enrollment_id, s.client_id, s.project_id, p.type, s.entry_date, s.exit_date, s.relationship,
                               s.disabling_condition,
                               coalesce(c.opened_anonymously, false) AS opened_anonymously,
                               coalesce(c.name_quality, 99) AS name_quality,
                               coalesce(c.first_and_last, false) AS first_and_last,
                               coalesce(c.ssn_quality, 99) AS ssn_quality,
                               coalesce(c.ssn_issue, false) AS ssn_issue,
                               coalesce(c.dob_quality, 99) AS dob_quality,
                               coalesce(c.dob_issue, 'NONE') AS dob_issue,
                               i.date_of_birth,
                               coalesce(c.race_marked, false) AS race_marked,
                               coalesce(c.race_none, 99) AS race_none,
                               coalesce(c.veteran, 99) AS veteran,
                               coalesce(e.embargoed, true) AS embargoed,
                               v.client_id IS NOT NULL AS visible
                        FROM query.completeness_subject s
                        JOIN query.completeness_project p ON p.project_id = s.project_id
                        LEFT JOIN query.completeness_client c ON c.client_id = s.client_id
                        LEFT JOIN identity.client_identity i ON i.client_id = s.client_id
                        LEFT JOIN query.embargo() e ON e.client_id = s.client_id
                        LEFT JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v
                            ON v.client_id = s.client_id
                        WHERE s.project_id = :project
                        """)
                .params(viewer.parameters())
                .param("today", today)
                .param("project", project.value())
                .query((row, n) -> SubjectRow.read(row))
                .list();
    }

    private long position() {
        return VIEWS.stream().mapToLong(positions::of).min().orElseThrow();
    }

    private static TransactionTemplate atOneMoment(PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        template.setReadOnly(true);
        return template;
    }
}
