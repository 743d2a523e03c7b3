package org.haven.query.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.element.Asked;
import org.haven.kernel.element.Asked.Whom;
import org.haven.kernel.element.Stage;
import org.haven.kernel.household.EnrollmentId;
import org.haven.query.viewer.Cursor;
import org.haven.query.viewer.Page;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reckons what an agency's staff owe, from what they may see of their own clients. */
@Component
final class DueList {

    /** Asked of everybody at the start, and answered with the enrollment itself. */
    private static final Set<String> WITH_THE_STAY = Set.of("3.08", "3.12");

    private final JdbcClient sql;
    private final Today today;

    DueList(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** @param asked what it asks beyond what stands in the enrollment itself */
    private record Asking(ProjectId project, List<Asked> asked) {

        boolean asks(Stage stage, Predicate<Asked> which) {
            return asked.stream().anyMatch(each -> each.stages().contains(stage) && which.test(each));
        }
    }

    /** What is due up to and including a day, what is overdue first. */
    Page<DueRow> of(Viewer viewer, AgencyId agency, LocalDate until, int limit, Optional<Cursor<LocalDate>> after) {
        var day = today.of(viewer);
        var asking = asking(agency, day);
        var rows = sql.sql("""
                        WITH stay AS (
                            SELECT s.*, h.entry_date AS head_since, i.date_of_birth AS born,
                                   ((i.date_of_birth - 1) + interval '18 years')::date + 1 AS of_age
                            FROM query.due_stay s
                            JOIN query.due_stay h ON h.household_id = s.household_id AND h.head
                            LEFT JOIN identity.client_identity i ON i.client_id = s.client_id
                            WHERE s.agency_id = :agency
                        ), anniversary AS (
                            SELECT stay.*, (head_since + make_interval(years => n.years))::date AS on_day
                            FROM stay
                            CROSS JOIN LATERAL (
                                SELECT extract(year FROM age(:until + 30, head_since))::int AS years) n
                            WHERE exit_date IS NULL AND n.years >= 1 AND project_id = ANY (:asksYearly)
                        ), due AS (
                            SELECT 'START_ASSESSMENT' AS kind, entry_date AS due, NULL::date AS starts, NULL::date AS ends,
                                   client_id, enrollment_id, project_id
                            FROM stay
                            WHERE (head OR of_age IS NULL OR of_age <= entry_date OR project_id = ANY (:asksAllAtStart))
                              AND NOT EXISTS (SELECT FROM query.due_occasion o
                                              WHERE o.enrollment_id = stay.enrollment_id AND o.stage = 'START')
                            UNION ALL
                            SELECT 'ANNUAL_ASSESSMENT', on_day, on_day - 30, on_day + 30, client_id, enrollment_id, project_id
                            FROM anniversary
                            WHERE entry_date <= on_day
                              AND NOT EXISTS (SELECT FROM query.due_occasion o
                                              WHERE o.enrollment_id = anniversary.enrollment_id AND o.stage = 'ANNUAL'
                                                AND o.happened_on BETWEEN on_day - 30 AND on_day + 30)
                            UNION ALL
                            SELECT 'EXIT_ASSESSMENT', exit_date, NULL, NULL, client_id, enrollment_id, project_id
                            FROM stay
                            WHERE exit_date IS NOT NULL AND project_id = ANY (:asksAtExit)
                              AND NOT EXISTS (SELECT FROM query.due_occasion o
                                              WHERE o.enrollment_id = stay.enrollment_id AND o.stage = 'EXIT')
                            UNION ALL
                            SELECT 'DESTINATION', exit_date, NULL, NULL, client_id, enrollment_id, project_id
                            FROM stay
                            WHERE exit_date IS NOT NULL AND coalesce(destination, '99') IN ('30', '99')
                            UNION ALL
                            SELECT 'COME_OF_AGE', of_age, NULL, NULL, client_id, enrollment_id, project_id
                            FROM stay
                            WHERE of_age > entry_date AND (exit_date IS NULL OR of_age < exit_date)
                              AND NOT EXISTS (SELECT FROM query.due_occasion o
                                              WHERE o.enrollment_id = stay.enrollment_id AND o.happened_on >= of_age)
                            UNION ALL
                            SELECT 'CONSENT_ENDS', roi_until, NULL, NULL, client_id, NULL, NULL
                            FROM query.due_client c
                            WHERE agency_id = :agency
                              AND (roi_until >= :today
                                   OR EXISTS (SELECT FROM stay WHERE stay.client_id = c.client_id AND exit_date IS NULL))
                            UNION ALL
                            SELECT 'PROVISIONAL_LAPSES', (provisional_until AT TIME ZONE d.time_zone)::date, NULL, NULL,
                                   client_id, NULL, NULL
                            FROM query.due_client c
                            JOIN query.agency_day d ON d.agency_id = c.agency_id
                            WHERE c.agency_id = :agency
                        ), item AS (
                            SELECT md5(kind || client_id || coalesce(enrollment_id::text, ''))::uuid AS item, due.* FROM due
                        )
                        SELECT item.*, coalesce(i.first_name, 'Anonymous') AS first_name,
                               coalesce(i.last_name, 'Anonymous') AS last_name
                        FROM item
                        JOIN query.visible_client(:viewerAgency::uuid, :viewerRole, :today) v
                          ON v.client_id = item.client_id AND v.own
                        LEFT JOIN identity.client_identity i ON i.client_id = item.client_id
                        WHERE due <= :until
                          AND (:afterDate::date IS NULL OR (due, item) > (:afterDate::date, :afterId::uuid))
                        ORDER BY due, item
                        LIMIT :oneMore
                        """)
                .params(viewer.parameters())
                .param("agency", agency.value())
                .param("today", day)
                .param("until", until)
                .param("asksAllAtStart", projects(asking, Stage.START, asked -> asked.whom() == Whom.EVERYONE))
                .param("asksYearly", projects(asking, Stage.ANNUAL, asked -> true))
                .param("asksAtExit", projects(asking, Stage.EXIT, asked -> true))
                .param("afterDate", after.map(Cursor::at).orElse(null))
                .param("afterId", after.map(Cursor::id).orElse(null))
                .param("oneMore", limit + 1)
                .query((row, n) -> due(row))
                .list();
        return Page.of(rows, limit, last -> new Cursor<>(last.due(), last.item()));
    }

    private List<Asking> asking(AgencyId agency, LocalDate day) {
        return sql.sql("""
                        SELECT p.project_id, p.type,
                               array_remove(array_agg(g.funder), NULL) AS funders
                        FROM query.due_project p
                        LEFT JOIN query.due_grant g ON g.project_id = p.project_id
                             AND (g.starts IS NULL OR g.starts <= :day) AND (g.ends IS NULL OR g.ends >= :day)
                        WHERE p.agency_id = :agency
                        GROUP BY p.project_id, p.type
                        """)
                .param("agency", agency.value())
                .param("day", day)
                .query((row, n) -> asking(row))
                .list();
    }

    private static Asking asking(ResultSet row) throws SQLException {
        var funders =
                Set.copyOf(Arrays.asList((Integer[]) row.getArray("funders").getArray()));
        var asked = Asked.in(ProjectType.valueOf(row.getString("type")), funders).stream()
                .filter(each -> !WITH_THE_STAY.contains(each.element()))
                .toList();
        return new Asking(new ProjectId(row.getObject("project_id", UUID.class)), asked);
    }

    private static UUID[] projects(List<Asking> asking, Stage stage, Predicate<Asked> which) {
        return asking.stream()
                .filter(project -> project.asks(stage, which))
                .map(project -> project.project().value())
                .collect(Collectors.toSet())
                .toArray(UUID[]::new);
    }

    private static DueRow due(ResultSet row) throws SQLException {
        return new DueRow(
                row.getObject("item", UUID.class),
                DueKind.valueOf(row.getString("kind")),
                row.getObject("due", LocalDate.class),
                Optional.ofNullable(row.getObject("starts", LocalDate.class)),
                Optional.ofNullable(row.getObject("ends", LocalDate.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                row.getString("first_name"),
                row.getString("last_name"),
                Optional.ofNullable(row.getObject("enrollment_id", UUID.class)).map(EnrollmentId::new),
                Optional.ofNullable(row.getObject("project_id", UUID.class)).map(ProjectId::new));
    }
}
